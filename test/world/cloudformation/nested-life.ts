import type { Bringing } from './bring.ts';
import { nestedStack } from './changes.ts';
import { removeStack } from './delete-stack.ts';
import { deploy } from './deployment.ts';
import { intentOf } from './intent.ts';
import type { CloudFormationModel, Done, NestedStacks, NestedWish } from './model.ts';
import { nestedName, nestedRequest } from './nested.ts';
import { begin } from './operation.ts';
import type { Intent, ResourceState, StackRecord, StackState } from './records.ts';
import { turnResource } from './resources.ts';
import { reviewed } from './review.ts';
import type { JsonObject } from './template.ts';

/** A nested stack is created or updated as a stack of its own; its parent waits for it. */
function bringNested(acting: Bringing, wish: NestedWish, done: Done): void {
  const { model, deployment, source, needs, id } = acting;
  const { properties, before, at } = wish;
  const known = before && model.find(before.physicalId, at);
  const { stack, intent } = childOf(acting, properties, { known, at });
  const kind = before ? (deployment.kind === 'revert' ? 'revert' : 'update') : 'create';
  const status = before ? 'UPDATE_IN_PROGRESS' : 'CREATE_IN_PROGRESS';
  const state: ResourceState = {
    ...{ type: nestedStack, status, physicalId: stack.id, changedAt: at },
    ...{ source, properties, needs, gone: false },
  };
  turnResource(acting, { at, state, status });
  const token = acting.stack.operation?.token;
  begin(model, stack, { at, type: before ? 'UPDATE_STACK' : 'CREATE_STACK', token });
  const finish = (end: number, failure?: string) =>
    ended(acting, { end, failure, state, stack }, done);
  const nested = deployment.nested?.get(id)?.nested;
  const past = kind === 'revert' ? pastOf.get(stack) : undefined;
  if (kind === 'update') pastOf.set(stack, snapshot(stack, at));
  const order = { model, stack, intent, kind, onFailure: 'ROLLBACK', finish } as const;
  deploy({ ...order, ...past, ...(nested ? { nested } : {}) }, at);
}

interface Ended {
  readonly end: number;
  readonly failure: string | undefined;
  readonly state: ResourceState;
  readonly stack: StackRecord;
}

function ended(acting: Bringing, { end, failure, state, stack }: Ended, done: Done): void {
  if (acting.isOver()) return;
  const verb = state.status.startsWith('CREATE') ? 'CREATE' : 'UPDATE';
  const made = verb === 'CREATE' ? 'created' : 'updated';
  const { status } = stack.state.at(end);
  const back = acting.deployment.kind === 'revert' && !status.endsWith('FAILED');
  const reason =
    failure === undefined || back
      ? undefined
      : `Embedded stack ${stack.id} was not successfully ${made}: ${failure}`;
  turnResource(acting, {
    ...{ at: end, state, reason },
    status: reason === undefined ? `${verb}_COMPLETE` : `${verb}_FAILED`,
  });
  done(end, reason);
}

interface Past {
  readonly past: ReadonlyMap<string, ResourceState>;
  readonly stateBefore: StackState;
}

/** How each nested stack was before its parent's update. */
const pastOf = new WeakMap<StackRecord, Past>();

function snapshot(stack: StackRecord, at: number): Past {
  const all = [...stack.resources].map(([id, ledger]) => [id, ledger.at(at)] as const);
  return { past: new Map(all.filter(([, { gone }]) => !gone)), stateBefore: stack.state.at(at) };
}

interface Known {
  readonly known: StackRecord | undefined;
  readonly at: number;
}

function childOf(
  acting: Bringing,
  properties: JsonObject,
  { known, at }: Known,
): { stack: StackRecord; intent: Intent } {
  const { model, stack: parent, deployment, id } = acting;
  const planned = deployment.nested?.get(id);
  if (planned)
    return {
      stack: planned.stack,
      intent: withParameters(model, { planned: planned.intent, properties, at }),
    };
  const past = known && deployment.kind === 'revert' ? pastOf.get(known)?.stateBefore : undefined;
  const outer = {
    ChangeSetName: '',
    StackName: parent.name,
    Capabilities: [...deployment.intent.capabilities],
  };
  const request = nestedRequest(properties, outer);
  const intent = past ?? intentOf(model, request, { before: known?.state.at(at), now: at });
  if (known) return { stack: known, intent };
  const name = nestedName(model, parent, id);
  return {
    intent,
    stack: reviewed(model, name, { intent, now: at, parent: { stack: parent, logicalId: id } }),
  };
}

/** The planned template, with the parameters that are known by now. */
function withParameters(
  model: CloudFormationModel,
  { planned, properties, at }: { planned: Intent; properties: JsonObject; at: number },
): Intent {
  const request = nestedRequest(properties, {
    ChangeSetName: '',
    StackName: '',
    Capabilities: [...planned.capabilities],
  });
  return {
    ...planned,
    parameters: intentOf(model, request, { before: undefined, now: at }).parameters,
  };
}

function deleteNested(
  model: CloudFormationModel,
  id: string,
  { at, done }: { readonly at: number; readonly done: Done },
): void {
  const child = model.find(id, at);
  if (!child) {
    done(at, undefined);
    return;
  }
  begin(model, child, { at, type: 'DELETE_STACK' });
  removeStack(model, child, {
    at,
    reason: 'User Initiated',
    because: 'deletion',
    atEnd: (end, failure) =>
      done(end, failure && `Embedded stack ${id} was not successfully deleted: ${failure}`),
  });
}

export const nestedStacks: NestedStacks = { bring: bringNested, remove: deleteNested };
