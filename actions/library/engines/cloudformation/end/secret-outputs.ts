import type { Json } from '../../../review/planned-changes.ts';
import { passedOn } from '../changes/planned-changes.ts';
import { keptTemplates, type Templates } from '../saved-plan/saved-templates.ts';
import { stackType } from '../stack/seen-event.ts';
import { referredIn } from '../template/expressions.ts';
import { readTemplate, type Template } from '../template/template.ts';
import { type Hidden, hiddenIn, holdsReference, isMadeOf } from '../template/template-secrets.ts';
import type { Standing } from '../verify/standing.ts';

/**
 * Names of the outputs whose values are made of hidden parameters or dynamic references, in this stack or in one
 * nested in it. CloudFormation hides the parameter and shows the output.
 * Source: AWS CloudFormation User Guide, "Parameters", the note on NoEcho.
 */
export async function secretOutputs(
  { stack: { name }, described, planned }: Standing,
  folder: string,
): Promise<ReadonlySet<string>> {
  const nothing: Templates = { before: undefined, after: undefined, nested: new Map() };
  const kept = described ? await keptTemplates({ path: [name], described }, folder) : nothing;
  return secretIn({ ...kept, after: kept.after ?? readTemplate(planned) });
}

function secretIn({ after, nested }: Templates, inherited: Hidden = new Set()): Set<string> {
  if (!after) return new Set();
  const hidden = new Set([...hiddenIn(after), ...inherited]);
  const isSecret = (value: Json | undefined) =>
    isMadeOf(value, hidden) ||
    (value !== undefined && holdsReference(value)) ||
    [...referredIn(value)].some((id) => tellsSecret(id, { after, nested, hidden }));
  const all = [...after.outputs].filter(([, { Value }]) => isSecret(Value));
  return new Set(all.map(([name]) => name));
}

interface Around {
  readonly after: Template;
  readonly nested: Templates['nested'];
  readonly hidden: Hidden;
}

/** A nested stack with any secret output tells a secret, and so may one whose template is not known. */
function tellsSecret(id: string, { after, nested, hidden }: Around): boolean {
  if (after.resources.get(id)?.Type !== stackType) return false;
  const inner = nested.get(id);
  const inherited = passedOn(after, id, hidden);
  return inner?.after ? secretIn(inner, inherited).size > 0 : inherited.size > 0;
}
