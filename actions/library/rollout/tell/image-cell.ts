import { containersOf } from '../../task-definition/task-definition.ts';
import { code, type Markdown, md } from '../../text/markdown.ts';
import type { RunningImage } from '../end/running-image.ts';
import type { RegisteredService } from '../start/register.ts';

/** The images that change, else all that are meant to run, each with the digest that really runs. */
export function imageCell(
  { name, changes, definition }: Pick<RegisteredService, 'name' | 'changes' | 'definition'>,
  running: readonly RunningImage[],
): Markdown {
  const meant =
    changes.length > 0
      ? changes.map(({ container, to }) => ({ container, image: to }))
      : containersOf(definition).map((one) => ({
          container: String(one.name),
          image: String(one.image),
        }));
  const cells = meant.map(({ container, image }) => {
    const runs = running.find((one) => one.service === name && one.container === container);
    return runs ? withDigest(image, runs) : code(image);
  });
  const distinct = cells.filter(
    ({ source }, index) => cells.findIndex((one) => one.source === source) === index,
  );
  return distinct.reduce((all, one) => md`${all}, ${one}`);
}

/** After going back, or while the new tasks start, what runs is another image than the one that was meant. */
function withDigest(image: string, runs: RunningImage): Markdown {
  const digest = code(shortDigest(runs.digest));
  const isOther = runs.image.replace(/@.*$/, '') !== image.replace(/@.*$/, '');
  if (isOther) return md`${code(image)}; what runs is ${code(runs.image)}, ${digest}`;
  return image.includes(runs.digest) ? code(image) : md`${code(image)} runs ${digest}`;
}

/** As much of a digest as people compare. */
function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}
