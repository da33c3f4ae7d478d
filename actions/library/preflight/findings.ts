import { AwsError } from '../aws/aws-error.ts';
import type { Problem } from '../text/errors.ts';

/** What reads alone could tell. */
export interface Findings {
  readonly problems: readonly Problem[];
  /** One line for each thing that could not be looked at: `not checked: ecr:DescribeImages denied`. */
  readonly unchecked: readonly string[];
  /** One line for each thing that was seen and is worth printing, the image's digest for one. */
  readonly facts: readonly string[];
}

/** Findings of which only some kinds were made. */
export function findings(made: Partial<Findings>): Findings {
  return { problems: [], unchecked: [], facts: [], ...made };
}

/** All of them together, no line twice. */
export function together(all: readonly Findings[]): Findings {
  return {
    problems: all.flatMap(({ problems }) => problems),
    unchecked: [...new Set(all.flatMap(({ unchecked }) => unchecked))],
    facts: [...new Set(all.flatMap(({ facts }) => facts))],
  };
}

/** Looks, and lets a call that AWS denies or that fails for good cost this check and no more. */
export async function look(check: () => Promise<Findings>): Promise<Findings> {
  try {
    return await check();
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown;
    const how = thrown.isDenied ? 'denied' : `failed (${thrown.awsCode})`;
    return findings({ unchecked: [`not checked: ${thrown.action} ${how}`] });
  }
}
