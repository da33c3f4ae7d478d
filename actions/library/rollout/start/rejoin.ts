import type { Parts } from '../../aws/parts.ts';
import type { RolloutRequest } from '../request/request.ts';
import { pastIfAble } from '../revision/past.ts';
import { provenBefore } from '../revision/previous.ts';
import { isCompleted, primaryOf, shortName } from '../service/origin.ts';
import type { RegisteredService } from './register.ts';

/** All updates of one step are sent within moments; those of a hundred services, throttled, within minutes. */
const togetherMs = 120_000;

type Asked = Pick<RolloutRequest, 'cluster' | 'onFailure' | 'operation'>;

/**
 * A step that was killed may have left services stable on the new revision and others not. Run again, it takes
 * those for its own and not for unchanged, so that they go back with the others when one fails. Which they
 * are, it tells by a rollout of another service to its revision that was begun together with theirs, before
 * theirs was done, and is not completed; in a later attempt of the run also by one that is over and gone. What
 * a finished step brought, whose rollouts were done before the next began, stays. What they ran before is ECS's
 * to tell; where it does not, they stay, and a warning says so.
 */
export async function rejoin(
  services: readonly RegisteredService[],
  request: Asked,
  parts: Parts,
): Promise<readonly RegisteredService[]> {
  if (request.onFailure === 'keep' || request.operation === 'restart') return services;
  const arrived = services.filter(hasArrived);
  const others = services.filter((one) => !arrived.includes(one));
  if (arrived.length === 0 || others.length === 0) return services;
  const begun = await Promise.all(others.map((one) => begunAt(one, request.cluster, parts)));
  const times = begun.flat();
  const left = arrived.filter((one) => begunWith(times, one).length > 0);
  const { cluster } = request;
  return Promise.all(
    services.map((one) => (left.includes(one) ? rejoined(one, { cluster, times }, parts) : one)),
  );
}

function hasArrived(one: RegisteredService): boolean {
  const primary = primaryOf(one.service);
  return primary !== undefined && isOn(one) && isCompleted(primary, one.service);
}

function isOn({ service, definition }: RegisteredService): boolean {
  return primaryOf(service)?.taskDefinition === definition.taskDefinitionArn;
}

function begunWith(times: readonly number[], { service }: RegisteredService): readonly number[] {
  const own = primaryOf(service)?.createdAt?.getTime();
  return own === undefined ? [] : times.filter((time) => Math.abs(time - own) <= togetherMs);
}

/** When rollouts to the revision began that did not come to a good end. */
async function begunAt(
  one: RegisteredService,
  cluster: string,
  { aws, site, signal }: Parts,
): Promise<readonly number[]> {
  const { name, service, definition, isNew } = one;
  const { createdAt } = primaryOf(service) ?? {};
  if (isOn(one)) return createdAt ? [createdAt.getTime()] : [];
  if (isNew || site.identity.attempt === '1') return [];
  const past = await pastIfAble(aws, { cluster, service: name }, signal);
  for (const note of past.notes) site.line(note);
  const ours = (past.value ?? []).filter(({ target }) => target === definition.taskDefinitionArn);
  return ours.map((deployment) => deployment.createdAt);
}

interface Beside {
  readonly cluster: string;
  /** When unfinished rollouts of the others began. */
  readonly times: readonly number[];
}

async function rejoined(
  one: RegisteredService,
  { cluster, times }: Beside,
  { aws, site, signal }: Parts,
): Promise<RegisteredService> {
  const { name, to, definition, origin } = one;
  const { value: past = [], notes } = await pastIfAble(aws, { cluster, service: name }, signal);
  for (const note of notes) site.line(note);
  const runs = String(definition.taskDefinitionArn);
  const doneAt = past.find(({ target, succeeded }) => succeeded && target === runs)?.finishedAt;
  if (begunWith(times, one).every((time) => doneAt !== undefined && time >= doneAt)) return one;
  const revision = provenBefore(past, runs);
  const unfinished = `${name} runs ${to} already, by a step that was not finished`;
  if (revision === undefined) {
    site.warning(
      `${unfinished}, and nothing tells what it ran before and was stable on: it stays if others go back.`,
    );
    return one;
  }
  site.line(`${unfinished}: if one fails, it goes back to ${shortName(revision)} with the others`);
  return { ...one, origin: { ...origin, revision }, isRejoined: true };
}
