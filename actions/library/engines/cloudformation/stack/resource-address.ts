import { isNested, isOwn, type SeenEvent } from './seen-event.ts';

/** How a resource is called wherever it is told: `adhoc-app-alpha/Service`, `adhoc-app-alpha/Network/Subnet` of a nested stack. */
export function addressIn(stack: string, ...logicalIds: readonly string[]): string {
  return [stack, ...logicalIds].join('/');
}

/** Learns from the events of an operation which nested stack is which. */
export class Addresses {
  readonly #byStack = new Map<string, string>();

  constructor(stackId: string, stackName: string) {
    this.#byStack.set(stackId, stackName);
  }

  /** Parents are told of before what is in them. */
  learn(events: readonly SeenEvent[]): void {
    for (const event of events)
      if (isNested(event)) this.#byStack.set(event.physicalId, this.of(event));
  }

  of(event: SeenEvent): string {
    const { stackId, stackName, logicalId } = event;
    const within = this.#byStack.get(stackId) ?? stackName;
    return isOwn(event) ? within : addressIn(within, logicalId);
  }
}
