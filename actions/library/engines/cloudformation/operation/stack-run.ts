import type { CloudFormation } from '../../../aws/cloudformation.ts';
import type { Problem } from '../../../text/errors.ts';
import type { AppliedOutput, CloudTrace } from '../../engine.ts';
import type { Described } from '../stack/describe-change-set.ts';
import { Addresses, addressIn } from '../stack/resource-address.ts';
import type { Standing } from '../verify/standing.ts';
import { newestEvent, OperationEvents } from './operation-events.ts';
import { judgeStack, type Operation, type Verdict } from './stack-judge.ts';

/** How it ended with a stack. */
export interface Ended {
  readonly outcome: 'complete' | 'not-begun' | 'rolled-back' | 'failed' | 'not-known';
  readonly problems: readonly Problem[];
  /** Address of the resource that failed first. */
  readonly first?: string;
  readonly outputs: readonly AppliedOutput[];
  /** What was to go and stays, because its policy says so: in words. */
  readonly retained: readonly string[];
}

/** A stack of the plan on its way. What becomes of it is decided by its own events alone. */
export class StackRun {
  readonly standing: Standing;
  /** Addresses of all that is to change. */
  readonly expected: readonly string[];
  readonly addresses: Addresses;
  readonly token: string;
  readonly operation: Operation;
  ended: Ended | undefined;
  #events: OperationEvents | undefined;

  constructor(
    standing: Standing,
    { token, expected }: { readonly token: string; readonly expected: readonly string[] },
  ) {
    const { name, id, action } = standing.stack;
    this.standing = standing;
    this.expected = expected;
    this.token = token;
    this.addresses = new Addresses(id, name);
    const onFailure = onFailureOf(standing.described);
    this.operation = { stackId: id, kind: action === 'delete' ? 'delete' : 'change', onFailure };
    if (action === 'unchanged') this.ended = unchanged;
  }

  get name(): string {
    return this.standing.stack.name;
  }

  get isBegun(): boolean {
    return this.#events !== undefined;
  }

  get events(): OperationEvents {
    if (!this.#events) throw new TypeError(`stack ${this.name} was not begun`);
    return this.#events;
  }

  /** From here on it counts as begun, whether or not the call that begins it is answered. */
  async begin(cloud: CloudFormation): Promise<CloudTrace> {
    const newestBefore = await newestEvent(cloud, this.standing.stack.id);
    this.resume(cloud, newestBefore);
    const { name, token } = this;
    return { name, token, ...(newestBefore === undefined ? {} : { newestBefore }) };
  }

  /** It was begun behind that event, by whomever. */
  resume(cloud: CloudFormation, newestBefore: string | undefined): void {
    const { id: stackId } = this.standing.stack;
    this.#events = new OperationEvents(cloud, { stackId, token: this.token, newestBefore });
  }

  get verdict(): Verdict {
    const { all: events, looksWithout } = this.events;
    return judgeStack(this.operation, { events, looksWithout });
  }
}

const unchanged: Ended = { outcome: 'complete', problems: [], outputs: [], retained: [] };

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html, OnStackFailure. */
function onFailureOf(described: Described | undefined): Operation['onFailure'] {
  const { OnStackFailure } = described?.changeSet ?? {};
  if (OnStackFailure === 'DELETE') return 'delete';
  return OnStackFailure === 'DO_NOTHING' ? 'nothing' : 'rollback';
}

/** What a change set changes, nested stacks and what is in them included. */
export function changedBy({ changeSet, nested }: Described, stack: string): string[] {
  return changeSet.Changes.flatMap(({ ResourceChange }) => {
    const id = ResourceChange?.LogicalResourceId;
    if (id === undefined) return [];
    const address = addressIn(stack, id);
    const inner = nested.get(id);
    return [address, ...(inner ? changedBy(inner, address) : [])];
  });
}
