import { Readable } from 'node:stream';
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { WireRequest, WireResponse } from './wire/message.ts';

export type Respond = (request: WireRequest, signal?: AbortSignal) => Promise<WireResponse>;

/** The SDK's request handler, as far as its clients use one. */
export interface WorldHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(
    request: HttpRequest,
    options?: { abortSignal?: unknown },
  ): Promise<{ response: HttpResponse }>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

/** A request handler without a socket: about a third of a millisecond a call. */
export function inProcess(respond: Respond): WorldHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request, options) => {
      const signal = options?.abortSignal as AbortSignal | undefined;
      if (signal?.aborted) throw aborted();
      const answer = await respond(toWire(request), signal).catch((reason) => {
        throw signal?.aborted ? aborted() : reason;
      });
      const { status: statusCode, headers, body } = answer;
      const stream = Readable.from([Buffer.from(body)]);
      return { response: new HttpResponse({ statusCode, headers: { ...headers }, body: stream }) };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
}

/** What the SDK's own handler rejects with. */
function aborted(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}

function toWire(request: HttpRequest): WireRequest {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {}))
    for (const one of [value].flat()) query.append(name, one ?? '');
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  return {
    method: request.method,
    path: request.path,
    query,
    headers: Object.fromEntries(headers),
    body: textOf(request.body),
  };
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body === undefined || body === null ? '' : new TextDecoder().decode(body as Uint8Array);
}
