import type { JobEnd } from './deployment.ts';
import type { GitHubSide } from './github-side.ts';

/** Every secret of a test begins so, and nothing else does. */
export const planted = 'planted-';

/** The same inside of base64, wherever in a longer text it begins. */
const forms = [planted, ...[0, 1, 2].map(encodedBehind)];

function encodedBehind(bytes: number): string {
  const encoded = Buffer.from(`${'x'.repeat(bytes)}${planted}`).toString('base64url');
  // What depends on its neighbours is cut off.
  return encoded.slice(bytes === 0 ? 0 : bytes + 1, -2);
}

export function holdsSecret(bytes: Buffer): boolean {
  return forms.some((form) => bytes.includes(form));
}

/** Where a planted secret can be read in what jobs wrote: log, page, outputs, annotations, files left, artifacts. */
export function leaksOf(ends: Readonly<Record<string, JobEnd>>, github: GitHubSide): string[] {
  const ofJobs = Object.entries(ends).flatMap(([name, { result, left }]) => [
    // A mask has to be told to the runner in clear.
    ...result.raw
      .filter((line) => !line.startsWith('::add-mask::'))
      .map((line) => ({ in: `log of ${name}`, text: line })),
    ...Object.entries(result.outputs).map(([output, text]) => ({
      in: `output ${output} of ${name}`,
      text,
    })),
    { in: `page of ${name}`, text: result.summary },
    ...left.map((file) => ({ in: `file of ${name}`, text: `${planted} ${file}` })),
  ]);
  const artifacts = github.api.store.all.filter(({ bytes }) => holdsSecret(bytes));
  return [
    ...ofJobs
      .filter(({ text }) => holdsSecret(Buffer.from(text)))
      .map((leak) => `${leak.in}: ${leak.text}`),
    ...artifacts.map(({ name }) => `artifact ${name}`),
  ];
}
