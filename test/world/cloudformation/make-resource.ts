import { AwsFailure } from '../failure.ts';
import type { Bringing } from './bring.ts';
import {
  createCounterpart,
  type Settlement,
  settlement,
  updateCounterpart,
} from './counterparts.ts';
import type { Done } from './model.ts';
import type { ResourceState } from './records.ts';
import { fateOf, turnResource } from './resources.ts';
import { nameFor, physicalIdFor } from './scopes.ts';
import type { JsonObject } from './template.ts';

interface Wanted {
  readonly properties: JsonObject;
  readonly at: number;
}

export function create(acting: Bringing, { properties, at }: Wanted, done: Done): void {
  const { source, needs } = acting;
  const { takes, fails } = fateOf(acting, source.Type, 'create');
  const bare: ResourceState = {
    ...{ type: source.Type, status: 'CREATE_IN_PROGRESS', physicalId: '', changedAt: at },
    ...{ source, properties, needs, gone: false },
  };
  turnResource(acting, { at, state: bare, status: 'CREATE_IN_PROGRESS' });
  initiate(
    acting,
    { state: bare, at: at + Math.min(1_000, takes / 2), fails, end: at + takes },
    done,
  );
}

const initiated = 'Resource creation Initiated';

interface Initiation {
  readonly state: ResourceState;
  readonly at: number;
  readonly end: number;
  readonly fails: string | undefined;
}

/** The service takes it on, and says how it calls it. */
function initiate(acting: Bringing, { state, at, end, fails }: Initiation, done: Done): void {
  const { model } = acting;
  const failed = state.status.startsWith('UPDATE') ? 'UPDATE_FAILED' : 'CREATE_FAILED';
  model.agenda.add(at, () => {
    if (acting.isOver()) return;
    const made = attempt(() => makeReal(acting, state, at));
    const reason = typeof made === 'object' ? made.reason : undefined;
    const physicalId = typeof made === 'object' ? '' : made;
    const real = { ...state, physicalId };
    if (reason === undefined)
      turnResource(acting, { at, state: real, status: state.status, reason: initiated });
    finish(
      acting,
      { at: reason === undefined ? end : at, state: real, failed, reason: reason ?? fails },
      done,
    );
  });
}

function makeReal(
  { model, stack, id, deployment }: Bringing,
  real: ResourceState,
  at: number,
): string {
  const place = { stack, id, nth: deployment.nth() };
  const { type, properties } = real;
  const { tags } = deployment.intent;
  const about = { type, properties, tags, name: nameFor(model, place, real) };
  return createCounterpart(model, about, at) ?? physicalIdFor(model, place, real);
}

function attempt<T>(work: () => T): T | { readonly reason: string } {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof AwsFailure)) throw thrown;
    return {
      reason: `Resource handler returned message: "${thrown.message}" (HandlerErrorCode: ${thrown.code})`,
    };
  }
}

interface End {
  readonly at: number;
  readonly state: ResourceState;
  readonly failed: 'CREATE_FAILED' | 'UPDATE_FAILED';
  readonly reason: string | undefined;
  /** When its service was looked at first. */
  readonly begun?: number;
}

const settlingMs = 5_000;
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html */
const longestMs = 3 * 3_600_000;

/** At its time; later where its service is not done yet. */
function finish(acting: Bringing, end: End, done: Done): void {
  acting.model.agenda.add(end.at, () => {
    if (acting.isOver()) return;
    const settled = end.reason === undefined ? settlement(acting.model, end.state, end.at) : end;
    const { begun = end.at } = end;
    if (!settled && end.at - begun < longestMs)
      finish(acting, { ...end, at: end.at + settlingMs, begun }, done);
    else finishNow(acting, { ...end, reason: reasonOf(settled) }, done);
  });
}

type Settled = Settlement | Pick<End, 'reason'> | undefined;

function reasonOf(settled: Settled): string | undefined {
  if (!settled)
    return 'Resource timed out waiting for completion (HandlerErrorCode: NotStabilized)';
  return 'reason' in settled ? settled.reason : settled.failure;
}

function finishNow(acting: Bringing, { at, state, failed, reason }: End, done: Done): void {
  const good = failed === 'CREATE_FAILED' ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE';
  turnResource(acting, { at, state, status: reason === undefined ? good : failed, reason });
  done(at, reason);
}

interface Changing extends Wanted {
  readonly before: ResourceState;
}

/** What was before stays until the end, when it is cleaned up. */
export function replace(acting: Bringing, { properties, before, at }: Changing, done: Done): void {
  const { source, needs, deployment, id } = acting;
  const { takes, fails } = fateOf(acting, source.Type, 'update');
  const state: ResourceState = {
    ...before,
    source,
    properties,
    needs,
    status: 'UPDATE_IN_PROGRESS',
  };
  const reason =
    'Requested update requires the creation of a new physical resource; hence creating one.';
  turnResource(acting, { at, state, status: 'UPDATE_IN_PROGRESS', reason });
  deployment.leftovers.push({
    id,
    state: {
      ...before,
      source: { ...before.source, DeletionPolicy: source.UpdateReplacePolicy ?? 'Delete' },
    },
  });
  initiate(acting, { state, at: at + Math.min(1_000, takes / 2), fails, end: at + takes }, done);
}

interface InPlace extends Changing {
  readonly on: 'update' | 'rollback';
}

export function change(
  acting: Bringing,
  { properties, before, at, on }: InPlace,
  done: Done,
): void {
  const { model, source, needs, deployment } = acting;
  const { takes, fails } = fateOf(acting, source.Type, on);
  const state: ResourceState = { ...before, source, properties, needs };
  turnResource(acting, { at, state, status: 'UPDATE_IN_PROGRESS' });
  const refused = attempt(() => {
    const about = {
      type: state.type,
      properties,
      name: state.physicalId,
      tags: deployment.intent.tags,
    };
    return fails === undefined ? updateCounterpart(model, about, at) : undefined;
  });
  const reason =
    fails ?? (refused === undefined ? undefined : (refused as { reason: string }).reason);
  finish(acting, { at: at + takes, state, failed: 'UPDATE_FAILED', reason }, done);
}
