import fc from '../evidence/properties.ts';
import { storyOf } from './play.ts';
import type { RollingUpdate } from './product.ts';
import { readable } from './readable.ts';
import { schedule } from './schedule.ts';

/** Which schedules are drawn, and how many. */
export interface Search {
  readonly seed: number;
  readonly runs: number;
  /** The one that a failure printed. */
  readonly path?: string | undefined;
  /** How long the shortest schedule is looked for. */
  readonly shrinkMs?: number;
}

/** The shortest schedule found that goes wrong: as a person reads it, with what is wrong and how to replay it. */
export interface Finding {
  readonly wrong: readonly string[];
  readonly text: string;
}

const longestLog = 6_000;

/** Plays schedules until one goes wrong; undefined: none did. */
export async function search(product: RollingUpdate, ask: Search): Promise<Finding | undefined> {
  const { seed, runs: numRuns, path, shrinkMs = 30_000 } = ask;
  const property = fc.asyncProperty(schedule, async (drawn) => {
    const { wrong } = await storyOf(drawn, product);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });
  const given = path === undefined ? {} : { path };
  const searched = await fc.check(property, {
    seed,
    numRuns,
    ...given,
    ...timed(shrinkMs, numRuns),
  });
  const drawn = searched.counterexample?.[0];
  if (!drawn) return undefined;
  const { wrong, log } = await storyOf(drawn, product);
  const replay = `FAULTS_SEED=${seed} FAULTS_PATH=${searched.counterexamplePath} npm run test:faults`;
  const last = log.slice(-longestLog);
  return { wrong, text: [readable(drawn), ...wrong, `replay: ${replay}`, last].join('\n') };
}

/** Shrinking ends with the best that it has. */
function timed(shrinkMs: number, runs: number) {
  return { interruptAfterTimeLimit: shrinkMs + runs * 1_000 };
}
