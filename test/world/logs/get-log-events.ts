import type { GetLogEventsRequest, GetLogEventsResponse } from '@aws-sdk/client-cloudwatch-logs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { LogsModel } from './model.ts';
import type { LogEvent, LogStream, LogView } from './stream.ts';

const maxEvents = 10_000;
const maxBytes = 1_048_576;
const eventOverhead = 26; // CloudWatch counts so many bytes for each event beside its text

/** Pages through one stream. At its end the token that came in goes out again. */
export function getLogEvents(
  model: LogsModel,
  request: GetLogEventsRequest,
  call: Call,
): GetLogEventsResponse {
  const view = existingStream(model, request, call.now).at(call.now);
  const limit = request.limit ?? maxEvents;
  if (limit < 1 || limit > maxEvents)
    throw new AwsFailure(
      'InvalidParameterException',
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value less than or equal to ${maxEvents}`,
    );
  const { at, forward } = startOf(request, view.readable);
  const span = { view, limit, at };
  const events = forward ? forwards(span) : backwards(span);
  const first = forward ? at : at - events.length;
  return {
    events: events.filter(within(request)),
    nextForwardToken: token('f', first + events.length),
    nextBackwardToken: token('b', first),
  };
}

function existingStream(model: LogsModel, request: GetLogEventsRequest, now: number): LogStream {
  const group =
    request.logGroupName ?? request.logGroupIdentifier?.split(':log-group:').at(-1) ?? '';
  if (!model.has(group)) throw notFound('The specified log group does not exist.');
  const stream = model.stream(group, request.logStreamName ?? '', now);
  if (!stream) throw notFound('The specified log stream does not exist.');
  return stream;
}

function notFound(text: string): AwsFailure {
  return new AwsFailure('ResourceNotFoundException', text);
}

/** A token is a direction and a place; without one the reading starts at an end of the stream. */
function startOf({ nextToken, startFromHead }: GetLogEventsRequest, readable: number) {
  if (nextToken === undefined)
    return { at: startFromHead ? 0 : readable, forward: startFromHead ?? false };
  const parts = /^([fb])\/(\d{56})\/s$/.exec(nextToken);
  if (!parts)
    throw new AwsFailure('InvalidParameterException', 'The specified nextToken is invalid.');
  return { at: Math.min(Number(parts[2]), readable), forward: parts[1] === 'f' };
}

function token(direction: 'f' | 'b', at: number): string {
  return `${direction}/${String(at).padStart(56, '0')}/s`;
}

interface Span {
  readonly view: LogView;
  readonly limit: number;
  readonly at: number;
}

function forwards({ view, limit, at }: Span): LogEvent[] {
  const events: LogEvent[] = [];
  for (let index = at, bytes = 0; index < view.readable && events.length < limit; index += 1) {
    const event = view.event(index);
    bytes += Buffer.byteLength(event.message) + eventOverhead;
    if (bytes > maxBytes && events.length > 0) break;
    events.push(event);
  }
  return events;
}

function backwards({ view, limit, at }: Span): LogEvent[] {
  const events: LogEvent[] = [];
  for (let index = at - 1, bytes = 0; index >= 0 && events.length < limit; index -= 1) {
    const event = view.event(index);
    bytes += Buffer.byteLength(event.message) + eventOverhead;
    if (bytes > maxBytes && events.length > 0) break;
    events.unshift(event);
  }
  return events;
}

function within({ startTime = -Infinity, endTime = Infinity }: GetLogEventsRequest) {
  return ({ timestamp }: LogEvent) => timestamp >= startTime && timestamp < endTime;
}
