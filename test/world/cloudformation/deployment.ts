import type { StackStatus } from '@aws-sdk/client-cloudformation';
import { bringStep } from './bring.ts';
import { living } from './changes.ts';
import { isSame } from './contexts.ts';
import { conditionHolds } from './functions.ts';
import { type CloudFormationModel, turn } from './model.ts';
import type { ChangeSetRecord, Intent, ResourceState, StackRecord, StackState } from './records.ts';
import { inOrder } from './references.ts';
import { removeAll } from './remove.ts';
import { afterFailure } from './roll-back.ts';
import { liveScope, outputsOf } from './scopes.ts';
import { runSteps } from './steps.ts';
import { parseTemplate, type Template } from './template.ts';

export interface Leftover {
  readonly id: string;
  readonly state: ResourceState;
}

export interface Order {
  readonly model: CloudFormationModel;
  readonly stack: StackRecord;
  readonly intent: Intent;
  /** `revert`: back to what was before an update that failed. */
  readonly kind: 'create' | 'update' | 'revert';
  readonly onFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';
  readonly reason?: string;
  /** How the resources were before an update that is taken back. */
  readonly past?: ReadonlyMap<string, ResourceState>;
  readonly stateBefore?: StackState;
  /** Resources that a roll-back leaves as they are. */
  readonly skip?: ReadonlySet<string>;
  readonly nested?: ReadonlyMap<string, ChangeSetRecord>;
  /** Called when the stack has come to rest. */
  readonly finish: (at: number, failure?: string) => void;
}

/** One create, update or roll-back under way. */
export interface Deployment
  extends Required<Omit<Order, 'reason' | 'nested'>>,
    Pick<Order, 'nested'> {
  readonly template: Template;
  /** The one that it belongs to: once the stack has another, nothing of this one goes on. */
  readonly operation: StackRecord['operation'];
  readonly tagsChange: boolean;
  /** What a replacement leaves behind until the end. */
  readonly leftovers: Leftover[];
  readonly imports: Set<string>;
  nth(): number;
}

type Phase = Readonly<Record<'begins' | 'cleansUp' | 'ends' | 'failed', StackStatus>>;

const phases: Readonly<Record<Order['kind'], Phase>> = {
  create: {
    begins: 'CREATE_IN_PROGRESS',
    cleansUp: 'CREATE_COMPLETE',
    ends: 'CREATE_COMPLETE',
    failed: 'CREATE_FAILED',
  },
  update: {
    begins: 'UPDATE_IN_PROGRESS',
    cleansUp: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    ends: 'UPDATE_COMPLETE',
    failed: 'UPDATE_FAILED',
  },
  revert: {
    begins: 'UPDATE_ROLLBACK_IN_PROGRESS',
    cleansUp: 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    ends: 'UPDATE_ROLLBACK_COMPLETE',
    failed: 'UPDATE_ROLLBACK_FAILED',
  },
};

/** Begins it; the agenda does the rest. */
export function deploy(order: Order, at: number): void {
  const { model, stack, intent, kind } = order;
  const stateBefore = order.stateBefore ?? stack.state.at(at);
  const { begins } = phases[kind];
  turn(model, stack, { at, status: begins, reason: order.reason ?? 'User Initiated' });
  stack.state.add(at, { ...intent, ...(kind === 'create' ? {} : { updatedAt: at }) });
  let made = stack.events.length;
  const deployment: Deployment = {
    ...order,
    past: order.past ?? new Map(living({ stack, now: at })),
    stateBefore,
    skip: order.skip ?? new Set(),
    operation: stack.operation,
    template: parseTemplate(intent.template),
    tagsChange: kind === 'update' && !isSame(stateBefore.tags, intent.tags),
    leftovers: [],
    imports: new Set(),
    nth: () => {
      made += 1;
      return made;
    },
  };
  bringAll(deployment, at);
}

function bringAll(deployment: Deployment, begun: number): void {
  const steps = wantedIds(deployment, begun).map((id) => bringStep(deployment, id));
  runSteps(steps, {
    at: begun,
    stops: deployment.kind === 'revert' ? 'never' : 'at-failure',
    atEnd: (at, failed) => {
      if (failed.length > 0) afterFailure(deployment, { at, failed }, deploy);
      else settle(deployment, at);
    },
  });
}

function wantedIds({ model, stack, intent, template }: Deployment, now: number): string[] {
  const scope = liveScope(model, stack, { intent, now });
  return inOrder(template).filter((id) => conditionHolds(template.Resources[id]?.Condition, scope));
}

/** https://github.com/rvedotrc/aws-cloudformation-stack-states/issues/2 */
const leftBehind = 'Update successful. One or more resources could not be deleted.';

/** All resources are there: outputs, and then what is not wanted any more. */
function settle(deployment: Deployment, at: number): void {
  const { model, stack, kind, intent, imports, template, stateBefore } = deployment;
  const onImport = (name: string) => imports.add(name);
  const scope = liveScope(model, stack, { intent, now: at, onImport });
  const holds = (name?: string) => conditionHolds(name, scope);
  const outputs = kind === 'revert' ? stateBefore.outputs : outputsOf(template, scope, holds);
  const refused = kind === 'revert' ? undefined : refusedExport(deployment, outputs, at);
  if (refused !== undefined) {
    afterFailure(deployment, { at, failed: [], reason: refused }, deploy);
    return;
  }
  const used = kind === 'revert' ? stateBefore.imports : [...imports];
  const { cleansUp, ends } = phases[kind];
  if (cleansUp !== ends) turn(model, stack, { at, status: cleansUp });
  stack.state.add(at, { outputs, imports: used });
  const wanted = wantedIds(deployment, at);
  const dropped = living({ stack, now: at })
    .filter(([id]) => !wanted.includes(id))
    .map(([id, state]) => ({ id, state }));
  removeAll(deployment, [...deployment.leftovers, ...dropped], {
    at,
    because: kind === 'revert' ? 'roll-back' : 'clean-up',
    atEnd: (end, failed) => {
      const reason = failed.length > 0 ? leftBehind : undefined;
      turn(model, stack, { at: end, status: ends, reason });
      deployment.finish(end, kind === 'revert' ? 'rolled back' : undefined);
    },
  });
}

/** The texts that end an update which takes an export away from others, or somebody else's name. */
function refusedExport({ model, stack }: Deployment, outputs: StackState['outputs'], at: number) {
  const before = stack.state.at(at).outputs.filter(({ ExportName }) => ExportName);
  for (const { ExportName: name = '', OutputValue } of before) {
    const [importer] = model.importersOf(name, at);
    const kept = outputs.find(({ ExportName }) => ExportName === name);
    if (!importer || kept?.OutputValue === OutputValue) continue;
    return `Export ${name} cannot be ${kept ? 'updated' : 'deleted'} as it is in use by ${importer.name}`;
  }
  for (const { ExportName: name } of outputs) {
    const owner = name === undefined ? undefined : model.exportOf(name, at)?.stack;
    if (owner && owner !== stack)
      return `Export with name ${name} is already exported by stack ${owner.name}`;
  }
  return undefined;
}
