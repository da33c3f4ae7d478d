import type { DeploymentLifecycleHookDetail } from '@aws-sdk/client-ecs';
import { alarm, type Cause, circuitBreaker, hookFailed, hookTimedOut } from './causes.ts';
import { Convergence } from './converge.ts';
import type { EcsModel } from './model.ts';
import { hexOf } from './names.ts';
import { complete, fail } from './roll-back.ts';
import type { Rollout } from './rollout.ts';
import { rolloutDefaults } from './rollout-life.ts';
import { thresholdOf } from './service-deployment.ts';
import type { ServiceRecord } from './service-model.ts';
import { type Step, stepsOf } from './stages.ts';

/** What a step comes to: it is over then, or it fails then. Infinity: not as far as one can see. */
type End = { readonly at: number; readonly failsBy?: Cause };

/** A deployment in stages, written down from one of its steps on, as long as nobody does anything. */
export class StagedRollout {
  readonly #model: EcsModel;
  readonly #service: ServiceRecord;
  readonly #rollout: Rollout;

  constructor(model: EcsModel, service: ServiceRecord, rollout: Rollout) {
    this.#model = model;
    this.#service = service;
    this.#rollout = rollout;
  }

  run(from: number): void {
    const end = this.#walk(from);
    if (end.failsBy)
      fail(this.#model, this.#service, { rollout: this.#rollout, at: end.at, by: end.failsBy });
    else if (end.at < Infinity) this.#succeed(end.at);
  }

  #walk(from: number): End {
    const { history, life } = this.#rollout;
    const reconciles = history.sources.length > 1;
    const steps = stepsOf(this.#settings.deploymentConfiguration, { life, reconciles });
    const alarmAt = life.fails?.kind === 'alarm' ? history.createdAt + life.fails.atMs : Infinity;
    let { at } = this.#rollout;
    for (const [index, step] of steps.entries()) {
      if (index < from) continue;
      this.#enter(step, index, at);
      const end = this.#do(step, index, at);
      if (alarmAt < Infinity && alarmAt <= end.at)
        return { at: Math.max(at, alarmAt), failsBy: alarm };
      if (end.failsBy || end.at === Infinity) return end;
      at = end.at;
    }
    return { at };
  }

  get #settings() {
    return this.#service.settings.at(this.#rollout.at);
  }

  #enter({ stage, production, test }: Step, step: number, at: number): void {
    this.#rollout.history.state.add(at, { lifecycleStage: stage, production, test, step });
  }

  #do(step: Step, index: number, at: number): End {
    if (step.kind === 'wait') return { at: at + step.ms };
    if (step.kind === 'lambda') return this.#call(step, index, at);
    if (step.kind === 'pause') return this.#pause(step, index, at);
    return this.#scale(step.kind, at);
  }

  #scale(kind: 'scale-up' | 'clean-up', at: number): End {
    const { target, life } = this.#rollout;
    const { deploymentConfiguration: configuration, desiredCount } = this.#settings;
    const breaker = configuration.deploymentCircuitBreaker?.enable ?? false;
    const failureLimit = breaker ? thresholdOf(configuration, desiredCount) : Infinity;
    const goal = { at, target, life, failureLimit, keepsOthers: kind === 'scale-up' };
    const outcome = new Convergence(this.#model, this.#service, goal).run();
    return outcome.failedAt < Infinity
      ? { at: outcome.failedAt, failsBy: circuitBreaker }
      : { at: outcome.convergedAt };
  }

  #call(step: Step & { kind: 'lambda' }, index: number, at: number): End {
    const hook = { hookId: this.#hookId(step, index), targetType: 'AWS_LAMBDA' } as const;
    const end = at + step.ms;
    this.#note(at, { ...hook, targetArn: step.arn, status: 'IN_PROGRESS' });
    const status = step.fails ? 'FAILED' : 'SUCCEEDED';
    this.#note(end, { ...hook, targetArn: step.arn, status });
    return step.fails ? { at: end, failsBy: hookFailed } : { at: end };
  }

  /** Nobody may ever come: then the hook's own time decides. */
  #pause(step: Step & { kind: 'pause' }, index: number, at: number): End {
    const end = at + step.timeoutMs;
    const hook: DeploymentLifecycleHookDetail = {
      hookId: this.#hookId(step, index),
      targetType: 'PAUSE',
      expiresAt: new Date(end),
      timeoutAction: step.action,
    };
    this.#note(at, { ...hook, status: 'AWAITING_ACTION' });
    this.#note(end, { ...hook, status: 'TIMED_OUT' });
    return step.action === 'CONTINUE' ? { at: end } : { at: end, failsBy: hookTimedOut };
  }

  #hookId({ kind }: Step, index: number): string {
    const hash = hexOf(`${this.#rollout.history.arn} hook ${index}`, 64);
    return `ecs-${kind}-${Buffer.from(hash, 'hex').toString('base64url')}`;
  }

  #note(at: number, hook: DeploymentLifecycleHookDetail): void {
    const { state } = this.#rollout.history;
    const others = (state.at(at).lifecycleHookDetails ?? []).filter(
      ({ hookId }) => hookId !== hook.hookId,
    );
    state.add(at, { lifecycleHookDetails: [...others, hook] });
  }

  #succeed(at: number): void {
    const { target, history, life } = this.#rollout;
    const doneAt = at + (life.settlingMs ?? rolloutDefaults.settlingMs);
    complete(this.#service, target, doneAt);
    const finishedAt = new Date(doneAt);
    history.state.add(doneAt, { status: 'SUCCESSFUL', finishedAt, monitor: 'MONITORING_COMPLETE' });
  }
}
