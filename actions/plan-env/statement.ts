import { arch, platform } from 'node:os';
import { roleArnOf } from '../library/aws/principal.ts';
import { sealOptions } from '../library/engines/sealed-options.ts';
import type { RunIdentity } from '../library/host/site.ts';
import { suiteVersion } from '../library/host/version.ts';
import { summaryText } from '../library/review/change-summary.ts';
import type { PlanFacts } from '../library/review/plan-facts.ts';
import { lifeOf } from '../library/sealed-plan/expiry.ts';
import type { Json } from '../library/sealed-plan/json.ts';
import { keyedHash } from '../library/sealed-plan/mask-key.ts';
import type { PrivateFacts } from '../library/sealed-plan/private-schema.ts';
import type { ToSeal } from '../library/sealed-plan/seal.ts';
import type { MadePlan } from './made-plan.ts';
import type { PlanInputs } from './spec.ts';

interface Here {
  readonly account: string;
  /** ARN of the session that planned. */
  readonly caller: string;
  readonly region: string;
  readonly identity: RunIdentity;
  readonly nowMs: number;
  readonly base: string;
}

/** What the page says of the plan, which is shown before anything is sealed. */
export function factsToShow(
  inputs: PlanInputs,
  { job, place, checkedOut }: Pick<MadePlan, 'job' | 'place' | 'checkedOut'>,
  { account, caller, region, identity, base }: Omit<Here, 'nowMs' | 'base'> & { base?: string },
): PlanFacts {
  return {
    ...{ account, region, folder: place.below, baseEnvironment: base ?? null },
    ...{ kind: inputs.kind, layer: inputs.layer, commit: identity.commit, checkedOut },
    repository: { name: job.repository },
    run: { id: job.runId, attempt: Number(identity.attempt) },
    role: inputs.roleToAssume ?? roleArnOf(caller),
    given: givenTo(inputs).map(([name]) => name),
  };
}

/** What the project is given from outside of its repository. */
function givenTo({ variables, cdkContext }: PlanInputs): readonly (readonly [string, string])[] {
  return [...variables, ...cdkContext];
}

/** The public part: what the plan is, and where, when and by whom it was made. */
export function factsOf(
  inputs: PlanInputs,
  { job, place, tool, planned }: MadePlan,
  { account, caller, region, identity, nowMs, base }: Here,
): ToSeal['facts'] {
  return {
    suite: suiteVersion,
    tool: { name: tool.tool, version: tool.version },
    platform: { os: platform(), arch: arch() },
    path: place.root,
    environment: inputs.environment,
    baseEnvironment: base,
    kind: inputs.kind,
    layer: inputs.layer,
    operation: inputs.operation === 'destroy' ? 'destroy' : 'create-update',
    repository: { id: job.repositoryId, name: job.repository },
    commit: identity.commit,
    run: { id: job.runId, attempt: Number(identity.attempt) },
    actor: identity.actor,
    ...lifeOf(nowMs, inputs.planExpiresIn),
    ...{ account, region },
    role: inputs.roleToAssume ?? roleArnOf(caller),
    counts: { ...planned.summary.counts },
  };
}

/** The private part: what would tell secrets if it stood in clear. */
export function secretsOf(
  inputs: PlanInputs,
  { request: { options, ...request }, planned, settings, checkedOut }: MadePlan,
  stated: Pick<PrivateFacts, 'images' | 'permissions'>,
): PrivateFacts {
  const maskKey = Buffer.from(request.maskKey).toString('hex');
  const hashes = givenTo(inputs).map(([name, value]) => [name, keyedHash(maskKey, value)]);
  return {
    lockFile: planned.lockFileHash ?? null,
    maskKey,
    variables: Object.fromEntries(hashes),
    options: sealOptions({ options, settings, checkedOut }),
    ...stated,
    assets: planned.assets,
    startingState: planned.startingState,
    summary: asJson(JSON.parse(summaryText(planned.summary))),
  };
}

/** It is made of texts, numbers, lists and objects alone. */
function asJson(value: unknown): Json {
  return value as Json;
}
