/**
 * JSON Schema, as far as the configuration uses it, and the type of what it lets through. `allowed`, `write` and
 * `instead` are ours: they say in a message what may stand there, the line to write, and of a key that only another
 * choice has, what to do.
 */

/** The value that a schema with its defaults lets through. */
export type Of<S> = S extends { readonly enum: readonly (infer V)[] }
  ? V
  : S extends { readonly type: 'string' }
    ? string
    : S extends { readonly type: 'integer' | 'number' }
      ? number
      : S extends { readonly type: 'boolean' }
        ? boolean
        : S extends { readonly type: 'array'; readonly items: infer I }
          ? readonly Of<I>[]
          : S extends { readonly type: 'object'; readonly properties: infer P }
            ? OfProperties<P, S>
            : S extends { readonly type: 'object'; readonly additionalProperties: infer V }
              ? Readonly<Record<string, Of<V>>>
              : never;

type Sure<P, S> = {
  [K in keyof P]: P[K] extends { readonly default: unknown }
    ? K
    : S extends { readonly required: readonly (infer R)[] }
      ? K extends R
        ? K
        : never
      : never;
}[keyof P];

type OfProperties<P, S> = { readonly [K in Sure<P, S>]: Of<P[K]> } & {
  readonly [K in Exclude<keyof P, Sure<P, S>>]?: Of<P[K]>;
};

/** An object with these members and no others. */
export function closed<
  const P extends Readonly<Record<string, unknown>>,
  const R extends readonly (keyof P)[],
>(properties: P, required: R) {
  return { type: 'object', additionalProperties: false, properties, required } as const;
}
