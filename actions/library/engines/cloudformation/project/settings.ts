import type { Json } from '../../../sealed-plan/json.ts';
import type { Shaped } from '../../../sealed-plan/shape.ts';
import { listOf, matching, members, text } from '../../../sealed-plan/shapes.ts';
import { readSealed } from '../../sealed-options.ts';

const schema = members({
  directory: matching('^(?!/)(?!(.*/)?\\.\\.(/|$))\\P{Cc}*$', 'Where the templates lie.'),
  stacks: listOf(text('`name=path of a template`.'), 'In the order in which they are applied.'),
});

/** What is told of a project when its plan is applied, and later when it is destroyed. */
export type CloudFormationSettings = Shaped<typeof schema>;

/** @throws RefusedError `plan-format-unknown`. */
export function readSettings(sealed: Json): CloudFormationSettings {
  return readSealed(schema, sealed);
}
