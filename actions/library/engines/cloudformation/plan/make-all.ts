import { createHash } from 'node:crypto';
import type { CloudFormation } from '../../../aws/cloudformation.ts';
import { identityTags } from '../../../naming/names.ts';
import { type Problem, ReportedError, UserError } from '../../../text/errors.ts';
import { type Diagnostic, ToolError } from '../../engine.ts';
import { thingText, type Wait } from '../prepare/arrange.ts';
import type { PreparedStack } from '../prepare/prepare.ts';
import { changeSetPrefix, type Planning } from '../project/planning.ts';
import type { Described } from '../stack/describe-change-set.ts';
import { isInReview } from '../stack/stack-status.ts';
import { type Asked, askFor, outcomeOf, type Wish } from './change-set.ts';
import { type Failure, failureOf } from './change-set-failure.ts';
import { takeBack } from './take-back.ts';

/** What came of planning one stack. */
export type Outcome =
  | { readonly kind: 'made'; readonly asked: Asked; readonly described: Described }
  | { readonly kind: 'empty' }
  /** It can only be planned when another stack was applied. */
  | { readonly kind: 'deferred'; readonly reason: string };

/** One stack and what came of it. */
export interface PlannedStack {
  readonly stack: PreparedStack;
  readonly wish: Wish;
  readonly outcome: Outcome;
}

type Failing = { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Makes the change sets of all stacks at the same time; one that needs something of another is begun when it is
 * known what becomes of that. Where one fails, none of them stays.
 * @throws ToolError with why each failed, or what a call threw.
 */
export async function makeAll(
  stacks: readonly PreparedStack[],
  planning: Planning,
  maskKey: Uint8Array,
): Promise<PlannedStack[]> {
  const maker = new Maker(planning, maskKey);
  const cloud = await planning.aws.cloudFormation();
  const outcomes = new Map<string, Promise<Outcome | Failing>>();
  for (const stack of stacks)
    outcomes.set(stack.source.name, maker.outcomeOf(stack, outcomes, cloud));
  const settled = await Promise.allSettled(outcomes.values());
  const failures = settled.flatMap((one) => failureIn(one));
  const thrown = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0 || thrown.length > 0) {
    await takeBack(maker.asked.map(arnOf), planning);
    throw errorOf(failures, thrown);
  }
  const done = stacks.map((stack, at) => ({ stack, outcome: valueIn(settled[at]) }));
  await takeBack(maker.empty.map(arnOf), planning);
  return done.map(({ stack, outcome }) => ({ stack, outcome, wish: maker.wishFor(stack) }));
}

function arnOf({ arn }: Asked): string {
  return arn;
}

type Settled = PromiseSettledResult<Outcome | Failing>;

function failureIn(one: Settled): Failure[] {
  return one.status === 'fulfilled' && one.value.kind === 'failed' ? [one.value.failure] : [];
}

/** Failures were told before. */
function valueIn(one: Settled | undefined): Outcome {
  return (one as PromiseFulfilledResult<Outcome>).value;
}

function errorOf(failures: readonly Failure[], thrown: readonly unknown[]): unknown {
  const unreported = thrown.find((one) => !(one instanceof ReportedError));
  if (unreported !== undefined) return unreported;
  if (failures.length === 0 && thrown.length === 1) return thrown[0];
  const problems: Problem[] = [
    ...failures.map(({ problem }) => problem),
    ...(thrown as ReportedError[]).flatMap((one) => one.problems),
  ];
  const diagnostics: Diagnostic[] = failures.flatMap((failure) => failure.diagnostics);
  return new ToolError(problems, diagnostics);
}

class Maker {
  /** Change sets of this plan, and those of them that hold nothing. */
  readonly asked: Asked[] = [];
  readonly empty: Asked[] = [];
  readonly #planning: Planning;
  readonly #name: string;

  constructor(planning: Planning, maskKey: Uint8Array) {
    this.#planning = planning;
    this.#name = nameFor(planning, maskKey);
  }

  async outcomeOf(
    stack: PreparedStack,
    others: ReadonlyMap<string, Promise<Outcome | Failing>>,
    cloud: CloudFormation,
  ): Promise<Outcome | Failing> {
    for (const wait of stack.waits) {
      const other = await others.get(wait.stack)?.catch(() => undefined);
      const reason = other && whyDeferred(wait, other);
      if (reason !== undefined) return { kind: 'deferred', reason };
    }
    const asked = await askFor(cloud, this.wishFor(stack));
    this.asked.push(asked);
    const { site } = this.#planning;
    site.line(`change set ${this.#name} of ${stack.source.name} is being made`);
    const made = await outcomeOf(asked, { ...this.#planning, cloud });
    site.line(`change set of ${stack.source.name}: ${made.kind}`);
    if (made.kind === 'made') return { ...made, asked };
    if (made.kind === 'empty') this.empty.push(asked);
    if (made.kind === 'empty') return made;
    const { name, path } = stack.source;
    const failed = { stack: name, path, arn: asked.arn, reason: made.reason };
    return { kind: 'failed', failure: await failureOf(failed, cloud) };
  }

  wishFor({ source, now, parameters }: PreparedStack): Wish {
    const { project, tool } = this.#planning;
    const { capabilities, executionRole: role = source.role, stackTags, repository } = project;
    const own = identityTags(project, { tool, repository });
    return {
      ...{
        stack: source.name,
        name: this.#name,
        body: source.body,
        url: source.url,
        parameters,
        capabilities,
        role,
      },
      type: now && !isInReview(now) ? 'UPDATE' : 'CREATE',
      tags: { ...source.tags, ...own, ...Object.fromEntries(stackTags) },
    };
  }
}

/** One name for a plan, and another in every attempt and step: `adhoc-alpha-4711-1-3f9ac2d1`. */
function nameFor({ project, site }: Planning, maskKey: Uint8Array): string {
  const { runId, attempt } = site.identity;
  const own = createHash('sha256').update(maskKey).update('change set').digest('hex').slice(0, 8);
  return `${changeSetPrefix(project.environment)}${runId}-${attempt}-${own}`;
}

/** AWS takes the value that is there when the change set is made: one that will be another must be applied first. */
function whyDeferred(wait: Wait, other: Outcome | Failing): string | undefined {
  const then = `apply this plan, then plan again`;
  const what = `it needs ${thingText(wait.thing)} of ${wait.stack}`;
  if (other.kind === 'deferred') return `${what}, which is not planned yet either: ${then}`;
  if (other.kind !== 'made') return undefined;
  if (!wait.isThere) return `${what}, which this plan makes: ${then}`;
  return isChanged(wait, other.described)
    ? `${what}, whose value this plan changes: ${then}`
    : undefined;
}

/** A parameter is its own value; an export changes with the resource that it names. */
function isChanged({ thing, from }: Wait, { changeSet }: Described): boolean {
  return changeSet.Changes.some(({ ResourceChange: change }) => {
    if (!change || !from.has(change.LogicalResourceId ?? '')) return false;
    return (
      thing.kind === 'ssm-parameter' || change.Action === 'Add' || change.Replacement !== 'False'
    );
  });
}

/** Nothing can be applied, and something is still to be planned. */
export function refuseAllDeferred(planned: readonly PlannedStack[]): void {
  const deferred = planned.flatMap(({ stack, outcome }) =>
    outcome.kind === 'deferred'
      ? [
          {
            code: 'stack-deferred',
            what: `${stack.source.name} cannot be planned: ${outcome.reason}.`,
          },
        ]
      : [],
  );
  if (deferred.length > 0 && !planned.some(({ outcome }) => outcome.kind === 'made'))
    throw new UserError(deferred);
}
