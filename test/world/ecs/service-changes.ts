import { fits } from '../wildcards.ts';
import { Convergence } from './converge.ts';
import type { EcsModel } from './model.ts';
import { hexOf } from './names.ts';
import { finishRollBack, leaveStages } from './roll-back.ts';
import { rollOut } from './rollout.ts';
import type { RolloutLife } from './rollout-life.ts';
import { deploymentOf, historyOf } from './service-deployment.ts';
import {
  cut,
  type DeploymentRecord,
  goneAt,
  isOpen,
  primaryOf,
  type ServiceRecord,
  shown,
} from './service-model.ts';

/** Another definition, or the same one again: a new primary deployment. */
export function deploy(
  model: EcsModel,
  service: ServiceRecord,
  { definition, at, by }: Pick<DeploymentRecord, 'definition' | 'by'> & { readonly at: number },
): void {
  const { desiredCount } = service.settings.at(at);
  service.rollouts += 1;
  const life = nextLife(model, service);
  const digits = BigInt(`0x${hexOf(`${service.arn} rollout ${service.rollouts}`, 16)}`);
  const sources = shown(service, at);
  for (const { state } of sources)
    if (state.at(at).status === 'PRIMARY') state.add(at, { status: 'ACTIVE' });
  for (const one of service.history) if (isOpen(one.state.at(at).status)) supersede(one, at);
  const id = `ecs-svc/${String(digits).padStart(19, '1')}`.slice(0, 27);
  const target = deploymentOf(model, service, { id, definition, at, by, desired: desiredCount });
  const history = historyOf(service, { target, sources, at });
  service.life = life;
  const ahead = (life.meanwhile ?? []).map((what) => ({ at: at + what.atMs, what }));
  service.ahead = [...service.ahead, ...ahead].sort((left, right) => left.at - right.at);
  rollOut(model, service, { at, target, history, life });
}

function supersede(history: ServiceRecord['history'][number], at: number): void {
  const { state } = history;
  leaveStages(history, at);
  const statusReason = 'Service deployment stopped because a new service deployment was started.';
  state.add(at, { status: 'STOP_REQUESTED', statusReason });
  state.add(at + 1_000, { status: 'STOPPED', stoppedAt: new Date(at + 1_000) });
}

/** Another number of tasks: whatever is in hand goes on with it. */
export function resume(model: EcsModel, service: ServiceRecord, at: number): void {
  const target = primaryOf(service, at);
  if (!target) return;
  target.state.add(at, { desired: service.settings.at(at).desiredCount });
  const { life } = service;
  const history = service.history.find(({ state }) => isOpen(state.at(at).status));
  if (history?.target === target) rollOut(model, service, { at, target, history, life });
  else if (history)
    finishRollBack(model, service, { history, previous: target, at, life: life.rollback ?? {} });
  else new Convergence(model, service, { at, target, life: {}, failureLimit: Infinity }).run();
}

/** Somebody deletes the service: its tasks go, then it is INACTIVE. */
export function remove(model: EcsModel, service: ServiceRecord, at: number): void {
  cut(model, service, at);
  service.ahead = [];
  service.settings.add(at, { status: 'DRAINING', desiredCount: 0 });
  for (const one of service.history) if (isOpen(one.state.at(at).status)) supersede(one, at);
  const target = primaryOf(service, at);
  if (!target) return;
  target.state.add(at, { desired: 0 });
  new Convergence(model, service, { at, target, life: {}, failureLimit: Infinity }).run();
  const gone = Math.max(at, ...service.deployments.flatMap((one) => one.tasks.map(goneAt)));
  service.settings.add(gone, { status: 'INACTIVE' });
  for (const { state } of service.deployments) state.add(gone, { status: 'INACTIVE' });
}

/** The life that the scenario gives to the service's next rollout. */
function nextLife(model: EcsModel, service: ServiceRecord): RolloutLife {
  const lives = model.scenario.rollouts ?? {};
  const key = Object.keys(lives).find((pattern) => fits(pattern, service.scenario.name));
  const given = key === undefined ? {} : lives[key];
  const list = (Array.isArray(given) ? given : [given]) as readonly RolloutLife[];
  const { fails: _fails, meanwhile: _meanwhile, ...kept } = list.at(-1) ?? {};
  const { rollback: _rollback, hooks: _hooks, ...pace } = kept;
  return list[service.rollouts - 1] ?? pace;
}
