import type { Stack } from '../../../aws/cloudformation.ts';
import type { Deferred } from '../../../review/planned-changes.ts';
import { summarise } from '../../../review/summarise.ts';
import { keyedHash } from '../../../sealed-plan/mask-key.ts';
import { RemoteError } from '../../../text/errors.ts';
import type { Planned, PlanRequest } from '../../engine.ts';
import { plannedChanges } from '../changes/planned-changes.ts';
import { prepare } from '../prepare/prepare.ts';
import { type PinId, type Versions, versionsOf } from '../project/pins.ts';
import type { Planning } from '../project/planning.ts';
import {
  type CloudFormationPlan,
  hashOf,
  type SavedParameter,
  type SavedStack,
  templatePath,
  writeBeside,
  writePlan,
} from '../saved-plan/saved-plan.ts';
import { keepTemplates, keptTemplates } from '../saved-plan/saved-templates.ts';
import { startingStateOf } from '../saved-plan/starting-state.ts';
import { digestOf } from '../stack/describe-change-set.ts';
import { makeAll, type Outcome, type PlannedStack, refuseAllDeferred } from './make-all.ts';

/** Makes a change set for each stack, and keeps all that they are later held against. */
export async function makePlan(planning: Planning, request: PlanRequest): Promise<Planned> {
  const { stacks, pins, notes } = await prepare(planning);
  const delivered = await versionsOf((await planning.made?.deliver()) ?? [], planning.aws);
  refuseUndelivered(delivered);
  const planned = await makeAll(stacks, planning, request.maskKey);
  refuseAllDeferred(planned);
  const cloud = await planning.aws.cloudFormation();
  const { folder, options, maskKey, images } = request;
  const plan: CloudFormationPlan = {
    stacks: planned.flatMap((one, at) => savedStack(one, planned.slice(0, at), maskKey)),
    deferred: planned.flatMap(deferredOf),
  };
  await writePlan(folder, plan);
  for (const { stack } of planned)
    await writeBeside(folder, templatePath(stack.source.name), stack.source.body);
  const changed = await Promise.all(
    planned.flatMap(({ stack, wish, outcome }) => {
      if (outcome.kind !== 'made') return [];
      const { name } = stack.source;
      const level = { path: [name], described: outcome.described };
      return keepTemplates({ ...level, exists: wish.type === 'UPDATE' }, cloud, folder)
        .then(() => keptTemplates(level, folder))
        .then((templates) => ({ name, described: outcome.described, templates }));
    }),
  );
  const around = { tool: planning.tool, options, deferred: plan.deferred, images };
  return {
    hasChanges: changed.length > 0,
    summary: summarise(plannedChanges(changed, around), maskKey),
    startingState: await startingStateOf(plan, cloud),
    assets: [...pins.assets, ...delivered.assets],
    notes: [...notes, ...warningsOf(planned), ...delivered.unseen.map(unseenNote)],
  };
}

/** Somebody removed it a moment after it was brought there. */
function refuseUndelivered({ missing }: Versions): void {
  if (missing.length === 0) return;
  throw new RemoteError({
    code: 'asset-not-delivered',
    what: `What the templates refer to is not there although it was delivered: ${missing.join(', ')}.`,
    remedy: 'Plan again.',
  });
}

function unseenNote(id: PinId): string {
  return `not checked: which version ${id} has`;
}

/** Lines of `stacks` are an order: each waits for the one before it, as nobody knows all that it may need of it. */
function savedStack(
  { stack, wish, outcome }: PlannedStack,
  before: readonly PlannedStack[],
  maskKey: Uint8Array,
): SavedStack[] {
  if (outcome.kind === 'deferred') return [];
  const made = outcome.kind === 'made' ? outcome : undefined;
  const previous = before.findLast((one) => one.outcome.kind === 'made');
  const { name } = stack.source;
  return [
    {
      name,
      id: made?.asked.stackId ?? stack.now?.StackId ?? name,
      action: made ? (wish.type === 'CREATE' ? 'create' : 'update') : 'unchanged',
      after: previous ? [previous.stack.source.name] : [],
      changeSet: made?.asked.arn ?? null,
      templateHash: hashOf(stack.source.body),
      parameters: made ? savedParameters({ stack, wish, outcome: made }, maskKey) : [],
      tags: wish.tags,
      capabilities: wish.capabilities,
      role: wish.role ?? null,
      described: made ? digestOf(made.described) : null,
      lastUpdated: lastUpdated(stack.now),
    },
  ];
}

type MadeStack = PlannedStack & { readonly outcome: Extract<Outcome, { kind: 'made' }> };

/** All that the change set has, those with a default among them. */
function savedParameters({ stack, outcome }: MadeStack, maskKey: Uint8Array): SavedParameter[] {
  const declared = new Map(
    (stack.summary?.Parameters ?? []).map((one) => [one.ParameterKey ?? '', one]),
  );
  const given = new Map(stack.parameters.map((one) => [one.name, one]));
  const key = Buffer.from(maskKey).toString('hex');
  const all = (outcome.described.changeSet.Parameters ?? []).map(
    ({ ParameterKey: name = '', ParameterValue: value = '' }): SavedParameter => {
      const { NoEcho, DefaultValue } = declared.get(name) ?? {};
      if (NoEcho !== true) return { name, value };
      const own = given.get(name);
      const secret = own && 'value' in own ? own.value : DefaultValue;
      if (secret === undefined) return { name, previous: true };
      return { name, hash: keyedHash(key, secret) };
    },
  );
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export function lastUpdated(stack: Stack | undefined): string | null {
  return stack?.LastUpdatedTime?.toISOString() ?? null;
}

function deferredOf({ stack, outcome }: PlannedStack): Deferred[] {
  if (outcome.kind !== 'deferred') return [];
  return [
    { address: stack.source.name, type: 'AWS::CloudFormation::Stack', reason: outcome.reason },
  ];
}

function warningsOf(planned: readonly PlannedStack[]): string[] {
  return planned.flatMap(({ stack }) => {
    const unknown = stack.summary?.Warnings?.UnrecognizedResourceTypes ?? [];
    const kept = stack.parameters.flatMap((one) =>
      'previous' in one
        ? [`The parameter ${one.name} of ${stack.source.name} keeps its value.`]
        : [],
    );
    return [
      ...kept,
      ...unknown.map((type) => `${stack.source.name}: CloudFormation does not know ${type}.`),
    ];
  });
}
