import type { Diagnostic } from '../engine.ts';
import { type DiagnosticJson, fromJson } from './diagnostics.ts';
import type { Hidden } from './hidden.ts';

/** What a line of `plan -json` or `apply -json` says, as far as it matters here. */
export type Event =
  | { readonly kind: 'planned'; readonly address: string; readonly action: string }
  | {
      readonly kind: 'started' | 'finished' | 'failed' | 'going-on';
      readonly address: string;
      readonly action: string;
      readonly message: string;
    }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic; readonly message: string }
  | { readonly kind: 'outputs'; readonly outputs: Readonly<Record<string, OutputJson>> }
  | { readonly kind: 'other'; readonly message: string };

export interface OutputJson {
  readonly sensitive?: boolean;
  readonly value?: unknown;
}

interface Line {
  readonly type?: string;
  readonly '@message'?: string;
  readonly diagnostic?: DiagnosticJson;
  readonly change?: { readonly resource?: { readonly addr?: string }; readonly action?: string };
  readonly hook?: { readonly resource?: { readonly addr?: string }; readonly action?: string };
  readonly outputs?: Readonly<Record<string, OutputJson>>;
  readonly changes?: { readonly operation?: string };
}

const hooks: Readonly<Record<string, 'started' | 'finished' | 'failed' | 'going-on'>> = {
  apply_start: 'started',
  apply_progress: 'going-on',
  apply_complete: 'finished',
  apply_errored: 'failed',
};

/**
 * Reads one line of the machine-readable UI; a line that is none of it (a provider may print anything) is `other`.
 * Source: developer.hashicorp.com/terraform/internals/machine-readable-ui, ui 1.
 */
export function readEvent(line: string): Event {
  const event = parsed(line);
  const message = event?.['@message'] ?? line;
  if (!event) return { kind: 'other', message };
  const { type = '', diagnostic, outputs } = event;
  if (type === 'diagnostic' && diagnostic)
    return { kind: 'diagnostic', diagnostic: fromJson(diagnostic), message };
  if (type === 'outputs' && outputs && !hasActions(outputs)) return { kind: 'outputs', outputs };
  return readStep(event, message);
}

/** The same event, with nothing in its words that is to be hidden. */
export function hiding<T extends Event>(event: T, hidden: Hidden): T {
  if (event.kind === 'planned' || event.kind === 'outputs') return event;
  const message = hidden.in(event.message);
  if (event.kind !== 'diagnostic') return { ...event, message };
  const { summary, detail } = event.diagnostic;
  const words = { summary: hidden.in(summary), detail: hidden.in(detail) };
  return { ...event, message, diagnostic: { ...event.diagnostic, ...words } };
}

/** Whether a line says that an apply came to its end: it is printed then alone, and by a plan with another operation. */
export function isApplied(line: string): boolean {
  const event = parsed(line);
  const operation = event?.changes?.operation;
  return event?.type === 'change_summary' && (operation === 'apply' || operation === 'destroy');
}

function readStep({ type = '', change, hook }: Line, message: string): Event {
  if (type === 'planned_change' && change)
    return { kind: 'planned', address: change.resource?.addr ?? '', action: change.action ?? '' };
  const kind = hooks[type];
  if (!kind || !hook) return { kind: 'other', message };
  return { kind, address: hook.resource?.addr ?? '', action: hook.action ?? '', message };
}

function parsed(line: string): Line | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Line;
  } catch {
    return undefined;
  }
}

/** While planning, outputs come with what happens to them and without values. */
function hasActions(outputs: Readonly<Record<string, object>>): boolean {
  return Object.values(outputs).some((output) => 'action' in output);
}
