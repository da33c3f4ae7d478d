import type { Aws } from '../aws/aws.ts';
import { answerWasLost, markLost } from '../aws/lost-answer.ts';
import type { Parts } from '../aws/parts.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { describe } from './find.ts';
import { isSame } from './same.ts';

const pauseMs = 2_000;
const patienceMs = 120_000;

/**
 * Registers one revision and no second one, which AWS would make for every request: when an answer was
 * lost, the newest revision of the family is taken if it is what was asked for, else the request is made
 * again.
 */
export async function registerOnce(
  aws: Aws,
  wanted: JsonObject,
  { clock, signal }: Pick<Parts, 'clock' | 'signal'>,
): Promise<JsonObject> {
  const ecs = await aws.ecs();
  const end = clock.now() + patienceMs;
  let lost: unknown;
  for (;;) {
    try {
      return await ecs.registerTaskDefinition(wanted);
    } catch (thrown) {
      if (!answerWasLost(thrown)) throw lost ? markLost(thrown) : thrown;
      lost = thrown;
    }
    const newest = await describe(ecs, String(wanted.family)).catch((thrown: unknown) => {
      throw markLost(thrown);
    });
    if (newest && isSame(newest, wanted)) return newest.taskDefinition;
    if (clock.now() >= end) throw lost;
    await clock.sleep(pauseMs, signal);
  }
}
