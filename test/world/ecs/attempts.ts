import type { EcsModel, TaskRecord } from './model.ts';
import { type RolloutLife, rolloutDefaults, type TaskFailure } from './rollout-life.ts';
import { type DeploymentRecord, type ServiceRecord, say, timesOf } from './service-model.ts';
import { serviceTask } from './service-task.ts';

const impaired =
  'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.';

const mostTries = 1_000;
const longestRetryMs = 27 * 60_000;

/** The tasks that one deployment starts, and what becomes of them. */
export class Attempts {
  readonly #model: EcsModel;
  readonly #service: ServiceRecord;
  readonly #target: DeploymentRecord;
  readonly #life: RolloutLife;
  readonly #failure: TaskFailure | undefined;
  #open: TaskRecord[];
  #seen: number;
  failures: number;
  notBefore = 0;
  #tries = 0;

  constructor(
    model: EcsModel,
    service: ServiceRecord,
    about: { target: DeploymentRecord; life: RolloutLife; at: number },
  ) {
    this.#model = model;
    this.#service = service;
    this.#target = about.target;
    this.#life = about.life;
    const { fails } = about.life;
    this.#failure = fails?.kind === 'alarm' ? undefined : fails;
    this.#open = about.target.tasks.filter((task) => endOf(task) > about.at);
    this.#seen = about.target.tasks.length;
    this.failures = about.target.state.at(about.at).failedTasks;
  }

  /** Takes notice of tasks that have ended of themselves. */
  look(now: number): void {
    const { tasks } = this.#target;
    const open = [...this.#open, ...tasks.slice(this.#seen)];
    this.#seen = tasks.length;
    this.#open = open.filter((task) => endOf(task) > now);
    for (const task of open) {
      if (endOf(task) > now || (task.stop && !isUnhealthy(task))) continue;
      if (isUnhealthy(task)) say(this.#service, now, this.#diagnosis(task));
      this.#fail(now);
    }
  }

  start(count: number, now: number): void {
    if (this.#tries >= mostTries) return;
    const failure = this.#next(count);
    if (failure?.kind === 'unplaced') {
      say(this.#service, now, `was unable to place a task. Reason: ${failure.reason}`);
      this.#fail(now);
      return;
    }
    const start = { at: now, life: this.#life, failure };
    const tasks = Array.from({ length: count }, () =>
      serviceTask(this.#model, this.#service, { deployment: this.#target, start }),
    );
    if (failure?.kind === 'unhealthy') for (const task of tasks) this.#condemn(task, failure);
    for (const { startedAt } of this.#balancer() ? tasks.map(timesOf) : [])
      if (startedAt < Infinity)
        say(
          this.#service,
          startedAt,
          `registered 1 targets in (target-group ${this.#targetGroup()})`,
        );
    const ids = tasks.map(({ id }) => `(task ${id})`).join(' ');
    say(this.#service, now, `has started ${count} tasks: ${ids}.`);
  }

  #next(count: number): TaskFailure | undefined {
    const failing = this.#tries < (this.#failure?.times ?? Infinity);
    this.#tries += count;
    return failing ? this.#failure : undefined;
  }

  #fail(now: number): void {
    this.failures += 1;
    this.notBefore = now + this.#patience();
    this.#target.state.add(now, { failedTasks: this.failures });
    if (this.failures === 3 && !this.#haveRun) say(this.#service, now, impaired);
  }

  get #haveRun(): boolean {
    return this.#failure?.kind === 'crash' || this.#failure?.kind === 'unhealthy';
  }

  /** Who fails before it runs is tried less and less often. */
  #patience(): number {
    const { retryMs = rolloutDefaults.retryMs } = this.#failure ?? {};
    if (this.#haveRun) return retryMs;
    return Math.min(longestRetryMs, retryMs * 2 ** Math.max(0, this.failures - 5));
  }

  #condemn(task: TaskRecord, failure: TaskFailure & { kind: 'unhealthy' }): void {
    const checked = failure.check === 'container' ? 'container' : 'ELB';
    const where = failure.check === 'container' ? '' : ` in (target-group ${this.#targetGroup()})`;
    task.stop = {
      at: timesOf(task).startedAt + failure.afterMs,
      reason: `Task failed ${checked} health checks${where}`,
      stopCode: 'ServiceSchedulerInitiated',
    };
  }

  #diagnosis({ id, stop }: TaskRecord): string {
    if (stop?.reason.includes('container')) return `(task ${id}) failed container health checks.`;
    const { fails } = this.#life;
    const { reason = 'Health checks failed' } = fails?.kind === 'unhealthy' ? fails : {};
    const where = `(port ${this.#port()}) is unhealthy in (target-group ${this.#targetGroup()})`;
    return `(task ${id}) ${where} due to (reason ${reason}).`;
  }

  #balancer() {
    return this.#service.settings.at(Infinity).loadBalancers?.[0];
  }

  #port(): number {
    const [container] = this.#target.definition.raw.containerDefinitions ?? [];
    const [mapping] = container?.portMappings ?? [];
    return this.#balancer()?.containerPort ?? mapping?.containerPort ?? 8000;
  }

  #targetGroup(): string {
    const { region, account, partition = 'aws' } = this.#model.scenario;
    const { name } = this.#service.scenario;
    const arn = `arn:${partition}:elasticloadbalancing:${region}:${account}:targetgroup/${name}/0123456789abcdef`;
    return this.#balancer()?.targetGroupArn ?? arn;
  }
}

/** When ECS no longer means it to run. */
export function endOf(task: TaskRecord): number {
  return timesOf(task).deactivatingAt;
}

function isUnhealthy({ stop }: TaskRecord): boolean {
  return stop?.reason.startsWith('Task failed') ?? false;
}
