import type { Json } from '../../sealed-plan/json.ts';
import type { Shaped } from '../../sealed-plan/shape.ts';
import { listOf, matching, members, text } from '../../sealed-plan/shapes.ts';
import { readSealed } from '../sealed-options.ts';

const schema = members({
  directory: matching('^(?!/)(?!(.*/)?\\.\\.(/|$))\\P{Cc}*$', 'Where the app lies.'),
  stacks: listOf(text('The name of a stack.'), 'In the order in which they are applied.'),
  lookUps: listOf(text('A key of context.'), 'What the app took from cdk.context.json.'),
});

/** What is told of an app when its plan is applied, and later when it is destroyed. */
export type CdkSettings = Shaped<typeof schema>;

/** @throws RefusedError `plan-format-unknown`. */
export function readSettings(sealed: Json): CdkSettings {
  return readSealed(schema, sealed);
}
