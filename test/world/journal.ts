import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fits } from './wildcards.ts';

/** One request and its answer. */
export interface Exchange {
  /** Milliseconds of the world after its start, when the request came and when its answer left. */
  readonly at: number;
  readonly end: number;
  readonly service: string;
  readonly operation: string;
  /** As IAM names it: `ecs:RunTask`. */
  readonly action: string;
  readonly region?: string | undefined;
  readonly accessKeyId?: string | undefined;
  readonly requestId: string;
  readonly input: unknown;
  /** The body as it came. */
  readonly body: string;
  readonly status: number;
  readonly output?: unknown;
  readonly error?: string | undefined;
  readonly message?: string | undefined;
  /** The kinds of the faults that met it. */
  readonly faults: readonly string[];
}

/** Something that no test may let pass unless it is what the test is about. */
export interface Stain {
  readonly at: number;
  readonly kind: 'violation' | 'unknown operation' | 'schema' | 'bug';
  readonly action: string;
  readonly text: string;
}

const reading =
  /^(Describe|Detect|List|Get|BatchGet|BatchCheck|Head|Lookup|Filter)|^AssumeRole|^Download$/;

/** Whether an operation changes nothing; assuming a role counts as reading. */
export function isRead(operation: string): boolean {
  return reading.test(operation);
}

/** Every exchange in order, and every stain. Assertions read it; nothing in the world does. */
export class Journal {
  readonly exchanges: Exchange[] = [];
  readonly stains: Stain[] = [];

  add(exchange: Exchange): void {
    this.exchanges.push(exchange);
  }

  stain(stain: Stain): void {
    this.stains.push(stain);
  }

  /** The calls of an action, or of a pattern such as `ecs:*`. */
  calls(action = '*'): Exchange[] {
    return this.exchanges.filter((exchange) => fits(action, exchange.action));
  }

  count(action = '*'): number {
    return this.calls(action).length;
  }

  /** The calls that were meant to change something, whether they did or not. */
  writes(): Exchange[] {
    return this.exchanges.filter(({ operation }) => !isRead(operation));
  }

  /** Throws on undeclared calls, unknown operations, breaches of the schema and bugs of the world. */
  assertClean(): void {
    if (this.stains.length === 0) return;
    const lines = this.stains.map(
      ({ at, kind, action, text }) => `${at} ms ${action}: ${kind}: ${text}`,
    );
    throw new Error(`The journal is not clean:\n${lines.join('\n')}`);
  }

  toJSON(): object {
    return { exchanges: this.exchanges, stains: this.stains };
  }

  /** For failing tests. */
  dump(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(this, null, 2)}\n`);
  }
}
