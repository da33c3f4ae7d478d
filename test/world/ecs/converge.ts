import { Attempts, endOf } from './attempts.ts';
import type { EcsModel, TaskRecord } from './model.ts';
import { type RolloutLife, rolloutDefaults } from './rollout-life.ts';
import {
  type DeploymentRecord,
  readyAt,
  type ServiceRecord,
  type ServiceSettings,
  timesOf,
} from './service-model.ts';
import { stopTasks } from './stop-tasks.ts';

export interface Goal {
  readonly at: number;
  /** Whose tasks are to run; all others go. */
  readonly target: DeploymentRecord;
  readonly life: RolloutLife;
  /** Gives up after so many failed tasks. */
  readonly failureLimit: number;
  /** Whether the others go on running beside it. */
  readonly keepsOthers?: boolean;
}

/** Infinity: not as far as one can see. */
export interface Outcome {
  readonly convergedAt: number;
  readonly failedAt: number;
}

const horizonMs = 2 * 3_600_000;

/** What ECS's scheduler does from then on, step by step, until the target is all there is. */
export class Convergence {
  readonly #service: ServiceRecord;
  readonly #goal: Goal;
  readonly #attempts: Attempts;
  readonly #settings: ServiceSettings;
  #now: number;
  #live: TaskRecord[];
  #taken: number;

  constructor(model: EcsModel, service: ServiceRecord, goal: Goal) {
    this.#service = service;
    this.#goal = goal;
    this.#settings = service.settings.at(goal.at);
    this.#attempts = new Attempts(model, service, goal);
    this.#now = goal.at + (goal.life.schedulingMs ?? rolloutDefaults.schedulingMs);
    this.#live = service.deployments.flatMap(({ tasks }) => tasks);
    this.#taken = goal.target.tasks.length;
  }

  run(): Outcome {
    const horizon = this.#now + horizonMs;
    while (this.#now < horizon) {
      this.#attempts.look(this.#now);
      this.#stopSome();
      this.#startSome();
      if (this.#attempts.failures >= this.#goal.failureLimit)
        return { convergedAt: Infinity, failedAt: this.#now };
      if (this.#done()) return { convergedAt: this.#now, failedAt: Infinity };
      this.#now = this.#nextMoment();
    }
    return { convergedAt: Infinity, failedAt: Infinity };
  }

  /** Every task that is not yet gone; who is gone once stays gone. */
  #alive(): TaskRecord[] {
    const { tasks } = this.#goal.target;
    const known = [...this.#live, ...tasks.slice(this.#taken)];
    this.#taken = tasks.length;
    this.#live = known.filter((task) => timesOf(task).stoppedAt > this.#now);
    return this.#live;
  }

  #wanted({ id }: DeploymentRecord): TaskRecord[] {
    return this.#alive().filter((task) => task.request.startedBy === id && endOf(task) > this.#now);
  }

  #ready = (task: TaskRecord) => readyAt(task) <= this.#now;

  /** As many of the old ones as the minimum allows; those that never got ready are no loss. */
  #stopSome(): void {
    const { target } = this.#goal;
    const { desiredCount } = this.#settings;
    const { minimumHealthyPercent = 100 } = this.#settings.deploymentConfiguration;
    const least = Math.ceil((desiredCount * minimumHealthyPercent) / 100);
    this.#stop(target, this.#wanted(target).slice(desiredCount));
    if (this.#goal.keepsOthers) return;
    const wanted = this.#service.deployments.flatMap((one) => this.#wanted(one));
    let spare = Math.max(0, wanted.filter(this.#ready).length - least);
    for (const other of this.#service.deployments) {
      if (other === target) continue;
      const old = this.#wanted(other);
      const ready = old.filter(this.#ready).slice(0, spare);
      spare -= ready.length;
      this.#stop(other, [...old.filter((task) => !this.#ready(task)), ...ready]);
      this.#shrink(other);
    }
  }

  #stop({ id }: DeploymentRecord, tasks: readonly TaskRecord[]): void {
    if (tasks.length === 0) return;
    const { deregistrationMs: drainMs } = this.#goal.life;
    stopTasks(this.#service, tasks, { at: this.#now, deployment: id, drainMs });
  }

  #shrink(other: DeploymentRecord): void {
    const desired = this.#wanted(other).length;
    const { desired: before, status } = other.state.at(this.#now);
    if (status === 'INACTIVE' || (before === desired && (desired > 0 || status === 'DRAINING')))
      return;
    const draining = desired === 0 ? { status: 'DRAINING' as const } : {};
    other.state.add(this.#now, { desired, ...draining });
  }

  #startSome(): void {
    if (this.#now < this.#attempts.notBefore) return;
    const { desiredCount } = this.#settings;
    const { maximumPercent = 200 } = this.#settings.deploymentConfiguration;
    const { keepsOthers } = this.#goal;
    const share = Math.max(1, Math.floor((desiredCount * maximumPercent) / 100));
    const most = keepsOthers ? Infinity : share;
    const missing = desiredCount - this.#wanted(this.#goal.target).length;
    const meant = this.#alive().filter((task) => endOf(task) > this.#now).length;
    const count = Math.min(missing, most - meant);
    if (count > 0) this.#attempts.start(count, this.#now);
  }

  #done(): boolean {
    const wanted = this.#wanted(this.#goal.target);
    const { id } = this.#goal.target;
    const alone = this.#alive().every(({ request }) => request.startedBy === id);
    return (
      (alone || this.#goal.keepsOthers === true) &&
      wanted.length === this.#settings.desiredCount &&
      wanted.every(this.#ready)
    );
  }

  #nextMoment(): number {
    const moments = this.#alive().flatMap((task) => [
      readyAt(task),
      endOf(task),
      timesOf(task).stoppedAt,
    ]);
    const coming = [...moments, this.#attempts.notBefore].filter((moment) => moment > this.#now);
    return Math.min(...coming, Infinity);
  }
}
