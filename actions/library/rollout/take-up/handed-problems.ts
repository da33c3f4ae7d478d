import type { Service } from '../../aws/ecs.ts';
import type { TaskDefinition } from '../../task-definition/task-definition.ts';
import type { Problem } from '../../text/errors.ts';
import { belongs } from '../prepare/choose.ts';
import { environmentOf } from '../prepare/plan-revision.ts';
import { ofAnother, unfit } from '../prepare/service-problems.ts';
import type { HandedService } from '../request/handover.ts';
import type { RolloutRequest } from '../request/request.ts';
import { familyOf } from '../revision/revision-input.ts';
import {
  ofAnotherEnvironment,
  ofAnotherFamily,
  revisionNotFound,
} from '../revision/revision-problems.ts';
import { shortName } from '../service/origin.ts';

/** What the input says of a service, and what AWS says of the same. */
export interface Handed {
  readonly handed: HandedService;
  readonly service: Service;
  /** As AWS knows them; undefined: it does not. */
  readonly from: TaskDefinition | undefined;
  readonly to: TaskDefinition | undefined;
}

type Asked = Pick<
  RolloutRequest,
  'environment' | 'cluster' | 'requireRunning' | 'operation' | 'images' | 'revisions' | 'services'
>;

/**
 * What speaks against taking up a service. The input passed through a workflow, where anybody may have written
 * it: it gets to no service and to no revision that `services` and `revision` would not get to.
 */
export function handedProblems(one: Handed, asked: Asked, region: string): Problem[] {
  const { service, handed } = one;
  // A service without tasks may go back: nothing is to be proven then.
  const requireRunning = asked.requireRunning && asked.operation === 'continue';
  return [
    ...(belongs(service, asked) ? [] : [ofAnother(service, { ...asked, region })]),
    ...unfit(service, { ...asked, requireRunning, region }),
    ...(handed.from !== undefined && !one.from
      ? [revisionNotFound({ service: handed.name, revision: shortName(handed.from) }, region)]
      : []),
    ...revisionProblems(one, { revision: handed.from, definition: one.from }, asked),
    ...revisionProblems(one, { revision: handed.to, definition: one.to }, asked),
  ];
}

interface Named {
  readonly revision: string | undefined;
  readonly definition: TaskDefinition | undefined;
}

function revisionProblems(
  { handed, service }: Handed,
  { revision: named, definition }: Named,
  { environment }: Asked,
): Problem[] {
  if (named === undefined) return [];
  const about = { service: handed.name, revision: shortName(named) };
  const family = familyOf(service.taskDefinition ?? '');
  const theirs = definition && environmentOf(definition);
  return [
    ...(familyOf(named) === family ? [] : [ofAnotherFamily(about, family)]),
    ...(theirs === undefined || theirs === environment
      ? []
      : [ofAnotherEnvironment(about, { theirs, environment })]),
  ];
}
