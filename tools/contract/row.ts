import { AwsError } from '../../actions/library/aws/aws-error.ts';
import type { Problem } from '../../actions/library/text/errors.ts';

/** `missing`: an action cannot do without it; `absent`: only some need it; `denied`: nobody could look. */
export type State = 'there' | 'missing' | 'absent' | 'denied';

/** One thing of the naming contract, and how the environment has it. */
export interface Row {
  readonly thing: string;
  readonly state: State;
  /** What was seen, or what is wrong. */
  readonly seen: string;
  /** How it is named or made; nothing when it is there. */
  readonly remedy: string;
}

export function there(thing: string, seen: string): Row {
  return { thing, state: 'there', seen, remedy: '' };
}

export function lacking(thing: string, problems: readonly Problem[]): Row {
  const remedies = problems.flatMap(({ remedy }) => (remedy ? [remedy] : []));
  const seen = problems.map(({ what }) => what).join(' ');
  return { thing, state: 'missing', seen, remedy: remedies.join('; ') };
}

export function absent(thing: string, seen: string, remedy: string): Row {
  return { thing, state: 'absent', seen, remedy };
}

/** The rows of one look; a call that AWS denies is a row as well, so that the others are seen. */
export async function looked(
  thing: string,
  look: () => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  try {
    return await look();
  } catch (thrown) {
    if (!(thrown instanceof AwsError && thrown.isDenied)) throw thrown;
    const [problem] = thrown.problems;
    return [
      {
        thing,
        state: 'denied',
        seen: `not checked: ${thrown.action} denied`,
        remedy: problem?.remedy ?? '',
      },
    ];
  }
}
