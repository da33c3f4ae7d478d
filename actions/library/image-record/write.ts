import type { Aws } from '../aws/aws.ts';
import { AwsError } from '../aws/aws-error.ts';
import { optionalLookup } from '../findings/optional.ts';
import type { Site } from '../host/site.ts';
import type { Problem } from '../text/errors.ts';
import { awsCommand } from '../text/shell.ts';

/** What became of images of record. */
export interface Written {
  /** Value by parameter of those that hold what runs now. */
  readonly recorded: ReadonlyMap<string, string>;
  /** Why the others do not. */
  readonly problem: Problem | undefined;
}

/**
 * Writes those that are not so already: each write makes a version, and a plan that was made on another version
 * is refused. One that fails keeps no other from being written.
 */
export async function writeRecords(
  aws: Aws,
  records: ReadonlyMap<string, string>,
  site: Site,
): Promise<Written> {
  const recorded = new Map<string, string>();
  const failures: AwsError[] = [];
  const known = await knownOf(aws, [...records.keys()], site);
  for (const [name, value] of records) {
    const isSo = known.get(name) === value;
    const failure = isSo ? undefined : await failureOf(() => put(aws, name, value));
    if (failure) failures.push(failure);
    else recorded.set(name, value);
    if (!failure) site.line(`${name} ${isSo ? 'was' : 'is'} ${value}`);
  }
  const [first] = failures;
  const left = [...records].filter(([name]) => !recorded.has(name));
  return { recorded, problem: first && notRecorded(left, first, aws.region) };
}

async function knownOf(
  aws: Aws,
  names: readonly string[],
  site: Site,
): Promise<ReadonlyMap<string, string>> {
  const ssm = await aws.ssm(aws.region);
  try {
    const { value, notes } = await optionalLookup(() => ssm.values(names), new Map());
    for (const note of notes) site.line(note);
    return value;
  } catch (thrown) {
    // What cannot be read is written.
    if (!(thrown instanceof AwsError)) throw thrown;
    return new Map();
  }
}

async function put(aws: Aws, name: string, value: string): Promise<void> {
  await (await aws.ssm(aws.region)).overwrite(name, value);
}

async function failureOf(work: () => Promise<void>): Promise<AwsError | undefined> {
  try {
    await work();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof AwsError) return thrown;
    throw thrown;
  }
}

/** What a person runs to write one. */
export function putCommand(
  region: string,
  [name, value]: readonly [name: string, value: string],
): string {
  return awsCommand('ssm put-parameter', { region, type: 'String', overwrite: true, name, value });
}

function notRecorded(
  left: readonly (readonly [string, string])[],
  { problems }: AwsError,
  region: string,
): Problem {
  const [first] = problems;
  const names = left.map(([name]) => name).join(', ');
  const remedy = [
    ...left.map((pair) => putCommand(region, pair)),
    ...(first?.remedy ? [first.remedy] : []),
  ];
  return {
    code: 'image-not-recorded',
    what: `The rollout is done and stays, but images of record could not be written: ${names}. Until they are, a stack update would bring the images before. ${first?.what ?? ''}`,
    remedy: remedy.join('\n'),
  };
}
