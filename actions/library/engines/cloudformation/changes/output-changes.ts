import type { Json, PlannedOutput } from '../../../review/planned-changes.ts';
import { canonical } from '../../../sealed-plan/json.ts';
import { addressIn } from '../stack/resource-address.ts';
import { isObject, type JsonObject, type Template } from '../template/template.ts';
import { isMadeOf } from '../template/template-secrets.ts';

interface Around {
  readonly before: Template;
  readonly after: Template;
  /** Logical ids of what is made anew, or may be. */
  readonly replaced: ReadonlySet<string>;
}

/**
 * Outputs that a template has otherwise than before, or that tell of a resource which is made anew. A change set tells
 * nothing of them, not even when it holds nothing else; what is compared is how their values are made, and the values
 * come to be when it is applied.
 */
export function outputChanges(stack: string, { before, after, replaced }: Around): PlannedOutput[] {
  const names = [...new Set([...before.outputs.keys(), ...after.outputs.keys()])].toSorted();
  return names.flatMap((name) => {
    const [was, is] = [before.outputs.get(name), after.outputs.get(name)];
    const isOfAnother = was !== undefined && isMadeOf(is?.Value, replaced);
    if (was && is && canonical(was) === canonical(is) && !isOfAnother) return [];
    return [
      {
        name: addressIn(stack, name),
        action: actionOf(was, is),
        before: expressionsOf(was),
        after: expressionsOf(is),
        unknown: isOfAnother ? { Value: true } : false,
        beforeSensitive: false,
        afterSensitive: false,
      },
    ];
  });
}

function actionOf(
  was: JsonObject | undefined,
  is: JsonObject | undefined,
): 'create' | 'update' | 'delete' {
  if (!was) return 'create';
  return is ? 'update' : 'delete';
}

/** A function stays as it is written: what is under it is not a value yet. */
function expressionsOf(output: JsonObject | undefined): Json {
  if (!output) return null;
  return Object.fromEntries(
    Object.entries(output).map(([name, value]) => [
      name,
      isObject(value) ? canonical(value) : value,
    ]),
  );
}
