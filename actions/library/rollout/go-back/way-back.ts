import type { Aws } from '../../aws/aws.ts';
import { AwsError } from '../../aws/aws-error.ts';
import type { Deployment, Service, ServiceDeployment } from '../../aws/ecs.ts';
import { graceMs, withGrace } from '../../aws/grace.ts';
import type { Parts } from '../../aws/parts.ts';
import { describe } from '../../task-definition/find.ts';
import { registrationOf } from '../../task-definition/task-definition.ts';
import type { Watch } from '../follow/watch.ts';
import { primaryOf, shortName } from '../service/origin.ts';
import { hasArrived, isOf, isStaged, pauseOf } from '../service/stage.ts';
import { register } from '../start/register.ts';
import { rollingWhat } from '../start/start.ts';
import { type Returning, type ReturnState, type ReturnStep, returnStep } from './return.ts';

const ended: readonly string[] = ['back', 'theirs', 'nothing', 'gone', 'same-revision', 'not-up'];

/** One service on its way back to what it ran before. */
export class WayBack {
  readonly watch: Watch;
  state: ReturnState = 'waiting';
  /** Why it cannot go on. */
  trouble: string | undefined;
  /** Of its first look, and of the one that ended it. */
  begunAt: number | undefined;
  endedAt: number | undefined;
  #returning: Returning;
  readonly #cluster: string;
  readonly #answered = new Set<string>();

  constructor(watch: Watch, cluster: string) {
    const { origin, deploymentId } = watch.target;
    this.watch = watch;
    this.#cluster = cluster;
    const running = watch.service.definition.taskDefinitionArn;
    this.#returning = {
      target: origin.revision,
      isRestart: origin.revision === running && origin.countBefore === undefined,
      countBefore: origin.countBefore,
      doubted: origin.revision !== running && wasInCharge(watch),
      known: origin.deployments,
      ours: new Set([deploymentId]),
      wayBack: undefined,
      stopped: false,
      looksBack: 0,
      looksStuck: 0,
    };
  }

  get name(): string {
    return this.watch.name;
  }

  get isOver(): boolean {
    return ended.includes(this.state) || this.trouble !== undefined;
  }

  /** Takes in one look and does what it asks for. */
  async see(
    service: Service | undefined,
    histories: readonly ServiceDeployment[],
    parts: Parts,
  ): Promise<void> {
    this.begunAt ??= parts.clock.now();
    this.watch.see(service, parts.clock.now());
    this.#recognise();
    this.#count(service);
    const arn = service?.currentServiceDeployment;
    const current = histories.find(({ serviceDeploymentArn: one }) => one && one === arn);
    if (service && isStaged(service)) this.#seeStages(primaryOf(service), current);
    const step = returnStep(this.#returning, service, this.#history(service));
    try {
      await this.#answer(current, parts);
      await this.#take(step, parts);
    } catch (thrown) {
      if (!(thrown instanceof AwsError) || parts.signal.aborted) throw thrown;
      this.trouble = thrown.message;
    }
    if (this.isOver) this.endedAt ??= parts.clock.now();
    if (this.state !== 'back') return;
    this.#sent(true);
    parts.trail.settle(rollingWhat(this.watch.service));
  }

  /** A rollout whose answer was lost is known for ours by a look only. */
  #recognise(): void {
    const { ours } = this.#returning;
    const { deploymentId } = this.watch.target;
    this.#returning = { ...this.#returning, ours: new Set([...ours, deploymentId]) };
  }

  /** ECS's record, when the service is still in the deployment that it is of. */
  #history(service: Service | undefined): ServiceDeployment | undefined {
    const { history } = this.watch.observed;
    const isCurrent = history?.serviceDeploymentArn === service?.currentServiceDeployment;
    return isCurrent ? history : undefined;
  }

  #seeStages(primary: Deployment | undefined, current: ServiceDeployment | undefined): void {
    const arrived = current !== undefined && hasArrived(primary?.id ?? '', current);
    this.#returning = { ...this.#returning, arrived };
  }

  /** The way back is not held up by pauses: who approves is asked about new versions. */
  async #answer(current: ServiceDeployment | undefined, parts: Parts): Promise<void> {
    const pause = pauseOf(current, this.#answered);
    const { wayBack } = this.#returning;
    if (!pause || !wayBack || !current || !isOf(wayBack, current)) return;
    this.#answered.add(pause.hookId);
    const { deployment: serviceDeploymentArn, hookId } = pause;
    await withGrace(parts, graceMs.write, async (aws) =>
      (await aws.ecs()).continueServiceDeployment({ serviceDeploymentArn, hookId }),
    );
    parts.site.line(`${this.name}: continued its way back, which stood at ${pause.stage}`);
  }

  #count(service: Service | undefined): void {
    const primary = service && primaryOf(service);
    if (!primary) return;
    const { ours, wayBack, stopped, looksBack, looksStuck } = this.#returning;
    const forward = ours.has(primary.id ?? '') && primary.id !== wayBack;
    const asked = stopped || wayBack !== undefined;
    this.#returning = {
      ...this.#returning,
      looksBack: forward ? 0 : looksBack + 1,
      looksStuck: forward && asked ? looksStuck + 1 : 0,
    };
  }

  async #take(step: ReturnStep, parts: Parts): Promise<void> {
    if (step.kind === 'stop') return this.#stop(step.arn, parts);
    if (step.kind === 'update') return this.#update(parts);
    this.state = step.kind;
  }

  async #stop(arn: string, parts: Parts): Promise<void> {
    this.#returning = { ...this.#returning, stopped: true };
    try {
      await withGrace(parts, graceMs.write, async (aws) =>
        (await aws.ecs()).rollBackServiceDeployment(arn),
      );
      this.#sent();
      parts.site.line(`${this.name}: asked ECS to roll its deployment back`);
    } catch (thrown) {
      if (!(thrown instanceof AwsError) || parts.signal.aborted) throw thrown;
      // It ended meanwhile, or we may not: the next look decides, UpdateService does it then.
      parts.site.line(`${this.name}: ${thrown.message}`);
      if (!this.#returning.isRestart) await this.#update(parts);
    }
  }

  #sent(isThere = false): void {
    const { target } = this.#returning;
    if (target !== undefined) this.watch.sentBack = { to: shortName(target), isThere };
  }

  async #update(parts: Parts): Promise<void> {
    const revision = await withGrace(parts, graceMs.write, (aws) => this.#usable(aws, parts));
    const { countBefore: desiredCount } = this.#returning;
    const service = await withGrace(parts, graceMs.write, async (aws) =>
      (await aws.ecs()).updateService({
        cluster: this.#cluster,
        service: this.name,
        taskDefinition: shortName(revision),
        ...(desiredCount === undefined ? {} : { desiredCount }),
      }),
    );
    const wayBack = primaryOf(service)?.id;
    const ours = new Set([...this.#returning.ours, ...(wayBack ? [wayBack] : [])]);
    const known = this.#returning.known;
    const isNew = wayBack !== undefined && !known.has(wayBack);
    this.#returning = {
      ...this.#returning,
      ...{ wayBack, looksStuck: 0, target: revision, ours: isNew ? ours : this.#returning.ours },
    };
    this.#sent();
    const tasks = desiredCount === undefined ? '' : `, with a desired count of ${desiredCount}`;
    parts.site.line(`${this.name}: going back to ${shortName(revision)}${tasks}`);
  }

  /** A revision that was deregistered starts no task: a copy of it does. */
  async #usable(aws: Aws, parts: Parts): Promise<string> {
    const revision = this.#returning.target ?? '';
    const definition = await describe(await aws.ecs(), revision);
    if (!definition || definition.taskDefinition.status === 'ACTIVE') return revision;
    const copy = await register(registrationOf(definition), parts);
    return String(copy.taskDefinitionArn);
  }
}

/** As it was seen last, and not being taken back by ECS. */
function wasInCharge({ observed, service, target }: Watch): boolean {
  const seen = observed.service ?? service.service;
  const isRolledBack = observed.history?.status?.startsWith('ROLLBACK') ?? false;
  return !isRolledBack && primaryOf(seen)?.id === target.deploymentId;
}
