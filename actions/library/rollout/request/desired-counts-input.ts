import { list, type RightInputs } from '../../host/fields.ts';
import { type Problem, problemsIn, UserError } from '../../text/errors.ts';
import { isDeployOrCheck } from './operation.ts';

/** How many tasks services are to have first, by the service as it was written. */
export type DesiredCounts = ReadonlyMap<string, number>;

/** AWS's quota of tasks of a service: https://docs.aws.amazon.com/general/latest/gr/ecs-service.html */
const mostTasks = 5_000;
const allowed = `service=count, a count from 1 to ${mostTasks}`;

/** The input that brings services of a new environment to their first tasks. */
export const desiredCountsInput = {
  ...list({
    prose:
      'Tasks of services that have none yet, as the first rollout of a new environment finds them: they get revision and count in one update, and go back to 0 with the others when one fails. A service that has tasks keeps its count, which is that of autoscaling or of people.',
    item: 'service=count',
    example: 'gunicorn=2',
  }),
  crossCheck: (items: readonly string[], inputs: RightInputs): readonly Problem[] => [
    ...problemsIn(() => parseDesiredCounts(items)),
    ...(items.length > 0 ? otherOperation(inputs) : []),
  ],
};

/**
 * Reads the items of the input `desired-counts`.
 * @throws UserError with everything that is wrong.
 */
export function parseDesiredCounts(items: readonly string[]): DesiredCounts {
  const lines = items.map(splitLine);
  const problems = [
    ...lines.filter(({ count }) => !isCount(count)).map(malformed),
    ...lines
      .filter(({ service }, at) => lines.findIndex((one) => one.service === service) < at)
      .map(repeated),
  ];
  if (problems.length > 0) throw new UserError(problems);
  return new Map(lines.map(({ service, count }) => [service, Number(count)]));
}

interface Line {
  readonly item: string;
  readonly service: string;
  readonly count: string;
}

function splitLine(item: string): Line {
  const [service = '', count = ''] = item.split(/=(.*)/s).map((part) => part.trim());
  return { item, service, count };
}

function isCount(count: string): boolean {
  return /^[1-9]\d{0,3}$/.test(count) && Number(count) <= mostTasks;
}

function malformed({ item, service, count }: Line): Problem {
  const meant = count === '0' ? 'Leave the line out: it stays at 0.' : undefined;
  return {
    code: 'desired-count-invalid',
    what: `"${item}" in desired-counts says no number of tasks; allowed: ${allowed}.`,
    remedy: meant ?? `with: { desired-counts: "${service || '<service>'}=1" }`,
  };
}

function repeated({ service, count }: Line): Problem {
  return {
    code: 'desired-count-invalid',
    what: `Service "${service}" is given more than one count; allowed: one.`,
    remedy: `with: { desired-counts: "${service}=${count}" }`,
  };
}

/** Only a deployment brings a service its first tasks. */
function otherOperation(inputs: RightInputs): readonly Problem[] {
  const operation = inputs.get('operation') ?? 'deploy';
  if (isDeployOrCheck(operation)) return [];
  return [
    {
      code: 'input-conflict',
      what: `Input "operation" is ${operation}, and "desired-counts" is given: only deploy brings a service its first tasks.`,
      remedy: 'with: { operation: deploy }, or leave "desired-counts" out',
    },
  ];
}
