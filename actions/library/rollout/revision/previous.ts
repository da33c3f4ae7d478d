import type { Aws } from '../../aws/aws.ts';
import type { Service } from '../../aws/ecs.ts';
import type { PastDeployment } from '../../aws/ecs-history.ts';
import { type Found, findings, found, missing } from '../../findings/findings.ts';
import { optionalLookup } from '../../findings/optional.ts';
import { isCompleted, originOf, primaryOf, shortName } from '../service/origin.ts';
import { pastOf } from './past.ts';
import { familyOf } from './revision-input.ts';
import { nothingBefore, previousUnclear } from './revision-problems.ts';

/** Around the question what a service ran before. */
interface Asking {
  readonly aws: Aws;
  readonly cluster: string;
  /** Of the workflow's run; from the second on an earlier one may have changed what runs. */
  readonly attempt: string;
}

type Search = Found<string | undefined>;

/**
 * What a service ran before the deployment that runs now, as an ARN: by ECS's own record of service
 * deployments; where that does not tell, the newest active revision of the family below the one that runs, with a
 * warning. Refused where the same word could mean either of two revisions.
 */
export async function findPrevious(asking: Asking, service: Service): Promise<Search> {
  const primary = primaryOf(service);
  const { revision: proven, service: name } = originOf(service);
  const runs = primary?.taskDefinition ?? service.taskDefinition ?? '';
  const about = { service: name, revision: shortName(runs) };
  if (primary && !isCompleted(primary, service)) {
    if (primary.rolloutState === 'FAILED' && proven !== undefined)
      return found(proven, said(name, proven, `the rollout of ${shortName(runs)} failed`));
    return unclear(about, 'a rollout is under way', { runs, before: proven });
  }
  const search = await beforeCompleted(asking, name, runs);
  if (asking.attempt === '1' || search.value === undefined) return search;
  const why = 'this is not the first attempt of the run, and an earlier one may have changed it';
  const told = unclear(about, why, { runs, before: search.value });
  return found(told.value, search, told);
}

/**
 * Refused, with the revision that a person most likely means as the value: the older of the two. Where an earlier
 * attempt went back already, the one that ran before is the bad one, and it is the newer.
 */
function unclear(
  about: { readonly service: string; readonly revision: string },
  why: string,
  { runs, before }: { readonly runs: string; readonly before: string | undefined },
): Search {
  const problem = previousUnclear(about, { why, before: before && shortName(before) });
  const isNewer =
    before !== undefined &&
    familyOf(before) === familyOf(runs) &&
    numberOf(before) > numberOf(runs);
  return found(isNewer ? runs : before, findings({ problems: [problem] }));
}

async function beforeCompleted(
  { aws, cluster }: Asking,
  name: string,
  runs: string,
): Promise<Search> {
  const past = await pastOf(aws, { cluster, service: name, status: 'SUCCESSFUL' });
  const before = past.value && previousIn(past.value, runs);
  if (before !== undefined)
    return found(before, past, said(name, before, 'by its service deployments'));
  const family = await belowInFamily(aws, runs);
  const about = { service: name, revision: shortName(runs) };
  const why = past.value
    ? 'no service deployment that ECS remembers tells it'
    : 'its service deployments cannot be read';
  if (family.value === undefined) {
    const lower = 'its family has no active revision below';
    return missing(nothingBefore(about, `${why}, and ${lower}`), past, family);
  }
  const guess = `${name}: taken for what it ran before: ${shortName(family.value)}, the newest active revision of its family below ${shortName(runs)}, because ${why}.`;
  return found(family.value, past, family, findings({ warnings: [guess] }));
}

/** Of what succeeded, the newest first: where the running definition came from, restarts of it left out. */
export function previousIn(
  past: readonly Pick<PastDeployment, 'target' | 'sources'>[],
  runs: string,
): string | undefined {
  const since = past.findIndex(({ target }) => target === runs);
  if (since < 0) return undefined;
  for (const [index, { target, sources }] of past.entries()) {
    if (index < since) continue;
    if (target !== runs) return target;
    const others = sources.filter((source) => source !== runs);
    const older = past.slice(index + 1).find((one) => one.target !== runs)?.target;
    const from = others.find((source) => source === older) ?? others[0];
    if (from !== undefined) return from;
  }
  return undefined;
}

/** The same of all that ECS remembers; a revision whose every rollout failed is none to go back to. */
export function provenBefore(past: readonly PastDeployment[], runs: string): string | undefined {
  const before = previousIn(
    past.filter(({ succeeded }) => succeeded),
    runs,
  );
  const known = past.filter(({ target }) => target === before);
  return known.length > 0 && !known.some(({ succeeded }) => succeeded) ? undefined : before;
}

async function belowInFamily(aws: Aws, runs: string): Promise<Search> {
  const history = await aws.ecsHistory();
  const listed = await optionalLookup(() => history.activeRevisions(familyOf(runs)), []);
  return found(newestBelow(listed.value, runs), listed);
}

/** Of revisions of one family the newest that is older than the one that runs. */
export function newestBelow(revisions: readonly string[], runs: string): string | undefined {
  const lower = revisions.filter((one) => numberOf(one) < numberOf(runs));
  return lower.toSorted((a, b) => numberOf(b) - numberOf(a))[0];
}

function numberOf(revision: string): number {
  return Number(revision.split(':').at(-1));
}

function said(service: string, revision: string, how: string) {
  return findings({ notes: [`${service} ran ${shortName(revision)} before, ${how}`] });
}
