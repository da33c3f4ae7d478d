import type { Pluggable } from '@smithy/types';
import { parseExactly } from './exact-json.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [member: string]: JsonValue;
}

interface Exchange {
  body: unknown;
  statusCode?: number;
}

type Collect = (body: never) => Promise<Uint8Array>;

// biome-ignore lint/suspicious/noExplicitAny: these plug into commands of any input and output
type AnyPluggable = Pluggable<any, any>;

/**
 * The SDK drops members that it does not know, when it reads and when it writes. These two plugins
 * go around its serialiser for the calls where nothing may be lost, and keep its signing, its
 * retries and its errors.
 */

/** Hands the answer's JSON to `receive` as AWS sent it. */
export function readsRaw(collect: Collect, receive: (answer: JsonObject) => void): AnyPluggable {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => async (args) => {
          const result = await next(args);
          const response = result.response as Exchange;
          const bytes = await collect(response.body as never);
          response.body = bytes;
          if (response.statusCode === 200) {
            receive(parseExactly(new TextDecoder().decode(bytes)));
            // Nobody reads what the SDK would make of it, and an odd value would be an error to it.
            response.body = new TextEncoder().encode('{}');
          }
          return result;
        },
        { step: 'deserialize', priority: 'low', name: 'adhocReadsRaw' },
      ),
  };
}

/** Sends `body` in place of what the SDK made of the command's input. */
export function writesRaw(body: JsonObject): AnyPluggable {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => async (args) => {
          (args.request as Exchange).body = JSON.stringify(body);
          return next(args);
        },
        // Before the step that counts the content length.
        { step: 'build', priority: 'high', name: 'adhocWritesRaw' },
      ),
  };
}
