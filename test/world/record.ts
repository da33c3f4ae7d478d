import type { Exchange } from './exchange.ts';
import type { Fault } from './faults.ts';
import type { Exchange as Entry } from './journal.ts';
import type { PlainAction } from './plain.ts';
import type { WireRequest } from './wire/message.ts';

interface Times {
  readonly at: number;
  readonly end: number;
}

const longestOutput = 10_000; // log pages are not worth their memory in a journal

/** What the journal keeps of a call, however it ended. */
export function entryOf(exchange: Exchange, times: Times): Entry {
  const { route, signature, failure, output } = exchange;
  return {
    ...times,
    service: route.service.id,
    operation: route.operation,
    action: exchange.action,
    region: signature?.region,
    accessKeyId: signature?.accessKeyId,
    requestId: exchange.requestId,
    input: exchange.input,
    body: exchange.body,
    status: failure?.status ?? (output ? 200 : 0),
    output: short(output),
    error: failure?.code ?? (output ? undefined : 'ECONNRESET'),
    message: failure?.message,
    faults: kindsOf(exchange.faults),
  };
}

/** A page of many events is kept as their number and its tokens. */
function short(output: object | undefined): unknown {
  if (!output || !('events' in output) || !Array.isArray(output.events)) return output;
  const size = output.events.reduce((sum: number, event) => sum + event.message.length, 0);
  return size > longestOutput ? { ...output, events: `${output.events.length} events` } : output;
}

export function plainEntryOf(
  request: WireRequest,
  action: PlainAction,
  about: Times & { requestId: string; status: number; faults: readonly Fault[] },
): Entry {
  const [service = '', operation = ''] = action.split(':');
  const { faults, ...rest } = about;
  return {
    ...rest,
    service,
    operation,
    action,
    input: { path: request.path, ...Object.fromEntries(request.query) },
    body: request.body,
    error: about.status === 0 ? 'ECONNRESET' : undefined,
    faults: kindsOf(faults),
  };
}

function kindsOf(faults: readonly Fault[]): string[] {
  return faults.map(({ kind }) => kind);
}
