import { Aws } from '../../../actions/library/aws/aws.ts';
import type { JsonObject } from '../../../actions/library/aws/raw-json.ts';
import { preflightCalls } from '../../../actions/library/preflight/calls.ts';
import { checkTasks } from '../../../actions/library/preflight/preflight.ts';
import { exampleCredentials } from '../../world/access.ts';
import { VirtualClock } from '../../world/clock.ts';
import type { Scenario } from '../../world/scenario.ts';
import { environment } from '../../world/scenarios/environment.ts';
import { World } from '../../world/world.ts';

export const account = '123456789012';
export const ecr = `${account}.dkr.ecr.eu-west-1.amazonaws.com`;
export const role = `arn:aws:iam::${account}:role/alpha-execution`;

/** A definition of one container `web` on v1.8.0, with a role. */
export function definition(web: object = {}, more: object = {}): JsonObject {
  return {
    family: 'alpha-web',
    executionRoleArn: role,
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [{ name: 'web', image: `${ecr}/backend:v1.8.0`, ...web }],
    ...more,
  } as JsonObject;
}

/** What the preflight finds in an account that allows its declared calls only. */
export async function check(
  subject: JsonObject | readonly JsonObject[],
  more: Partial<Scenario> = {},
) {
  const clock = new VirtualClock();
  const allow = preflightCalls.map(({ action }) => action);
  const world = new World({ ...environment(), ...more }, { clock, allow });
  const connection = {
    region: 'eu-west-1',
    clock,
    credentials: async () => exampleCredentials,
    requestHandler: world.requestHandler(),
  };
  const found = await checkTasks(
    new Aws(connection),
    [subject].flat().map((definition) => ({ definition })),
  );
  world.journal.assertClean();
  const calls = world.journal.calls();
  const isUnchecked = (note: string) => note.startsWith('not checked: ');
  return {
    problems: found.problems,
    codes: found.problems.map(({ code }) => code),
    unchecked: found.notes.filter(isUnchecked),
    facts: found.notes.filter((note) => !isUnchecked(note)),
    calls,
  };
}
