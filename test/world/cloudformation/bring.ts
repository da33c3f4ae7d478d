import { nestedStack } from './changes.ts';
import { isSame } from './contexts.ts';
import type { Deployment } from './deployment.ts';
import { evaluateProperties } from './functions.ts';
import { change, create, replace } from './make-resource.ts';
import type { Done } from './model.ts';
import type { ResourceState } from './records.ts';
import { needsOf } from './references.ts';
import { type Acting, turnResource } from './resources.ts';
import { liveScope } from './scopes.ts';
import type { Step } from './steps.ts';
import type { JsonObject, TemplateResource } from './template.ts';
import { typeOf } from './types.ts';

export interface Bringing extends Acting {
  readonly deployment: Deployment;
  readonly source: TemplateResource;
  readonly needs: readonly string[];
  /** Whether it came to its end, was cancelled, or belongs to an operation of the past. */
  isOver(): boolean;
  end(): void;
}

/** Makes one resource what the template says: created, changed, made anew, or left alone. */
export function bringStep(deployment: Deployment, id: string): Step {
  const { template } = deployment;
  const source = template.Resources[id] as TemplateResource;
  const needs = needsOf(source, template);
  const acting = bringing(deployment, { id, source, needs });
  return {
    id,
    after: needs,
    start: (at, done) => {
      const end: Done = (when, failure) => {
        acting.end();
        done(when, failure);
      };
      bring(acting, at, end);
    },
    cancel: (at) => cancel(acting, at),
  };
}

function bringing(
  deployment: Deployment,
  about: Pick<Bringing, 'id' | 'source' | 'needs'>,
): Bringing {
  const { model, stack, operation } = deployment;
  let over = false;
  return {
    ...{ ...about, model, stack, deployment },
    isOver: () => over || stack.operation !== operation,
    end: () => {
      over = true;
    },
  };
}

function bring(acting: Bringing, at: number, done: Done): void {
  const { model, stack, deployment, source, id } = acting;
  const scope = liveScope(model, stack, {
    intent: deployment.intent,
    now: at,
    onImport: (name) => deployment.imports.add(name),
  });
  const properties = evaluateProperties(source.Properties, scope);
  const before = presentAt(acting, at);
  if (source.Type === nestedStack) {
    model.nested.bring(acting, { properties, before, at }, done);
    return;
  }
  if (deployment.kind === 'revert') {
    revert(acting, at, done);
    return;
  }
  if (!before) {
    create(acting, { properties, at }, done);
    return;
  }
  const tagged = typeOf(source.Type, model.given.types ?? {}).taggable && deployment.tagsChange;
  if (isSame(properties, before.properties) && !tagged) {
    stack.resources.get(id)?.add(at, { source, needs: acting.needs });
    done(at);
    return;
  }
  if (mustBeReplaced(acting, properties, before)) replace(acting, { properties, before, at }, done);
  else change(acting, { properties, before, at, on: 'update' }, done);
}

export function presentAt({ stack, id }: Acting, at: number): ResourceState | undefined {
  const state = stack.resources.get(id)?.at(at);
  return state?.type && !state.gone ? state : undefined;
}

function mustBeReplaced(
  { model, source }: Bringing,
  now: JsonObject,
  before: ResourceState,
): boolean {
  const { replacedBy = [] } = typeOf(source.Type, model.given.types ?? {});
  return replacedBy.some((name) => !isSame(now[name], before.properties[name]));
}

/** Back to what it was before the update that failed: nothing is made anew. */
function revert(acting: Bringing, at: number, done: Done): void {
  const { deployment, id } = acting;
  const past = deployment.past.get(id);
  const now = presentAt(acting, at);
  if (!past || !now) {
    done(at);
    return;
  }
  const same = isSame(past.properties, now.properties) && past.physicalId === now.physicalId;
  if (deployment.skip.has(id) || (same && !now.status.endsWith('FAILED'))) {
    turnQuietly(acting, past, at);
    done(at);
    return;
  }
  if (past.physicalId !== now.physicalId && now.physicalId !== '')
    deployment.leftovers.push({ id, state: now });
  change(acting, { properties: past.properties, before: past, at, on: 'rollback' }, done);
}

function turnQuietly({ stack, id, deployment }: Bringing, past: ResourceState, at: number): void {
  const skipped = deployment.skip.has(id) ? { status: 'UPDATE_COMPLETE' as const } : {};
  stack.resources.get(id)?.add(at, { ...past, ...skipped });
}

/** Another resource has failed meanwhile. */
function cancel(acting: Bringing, at: number): void {
  acting.end();
  const state = presentAt(acting, at);
  if (!state) return;
  const creating = state.status.startsWith('CREATE');
  turnResource(acting, {
    ...{ at, state, status: creating ? 'CREATE_FAILED' : 'UPDATE_FAILED' },
    reason: creating ? 'Resource creation cancelled' : 'Resource update cancelled',
  });
}
