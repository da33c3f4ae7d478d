import type { ResourceChange } from '../../../aws/cloudformation.ts';
import type { ImageOfRecord } from '../../../image-record/read.ts';
import type {
  Cause,
  CodeAtApply,
  Deferred,
  Json,
  PlannedChange,
  PlannedChanges,
  PlannedOutput,
  PlanOptions,
} from '../../../review/planned-changes.ts';
import type { Templates } from '../saved-plan/saved-templates.ts';
import type { Described } from '../stack/describe-change-set.ts';
import { addressIn } from '../stack/resource-address.ts';
import { isObject, noTemplate, type Template } from '../template/template.ts';
import { type Hidden, hiddenIn, isMadeOf, secretsIn } from '../template/template-secrets.ts';
import { happeningOf } from './change-action.ts';
import { pathOf, valuesOf } from './contexts.ts';
import { otherImages } from './other-images.ts';
import { outputChanges } from './output-changes.ts';

/** One stack whose change set would be executed. */
export interface ChangedStack {
  readonly name: string;
  readonly described: Described;
  readonly templates: Templates;
}

export interface Around {
  readonly tool: string;
  readonly options: PlanOptions;
  /** Stacks that can only be planned when others were applied. */
  readonly deferred: readonly Deferred[];
  readonly images?: readonly ImageOfRecord[] | undefined;
}

/** Described change sets in the words of the review: nothing of them is left out. */
export function plannedChanges(
  stacks: readonly ChangedStack[],
  { tool, options, deferred, images = [] }: Around,
): PlannedChanges {
  const changes = stacks.flatMap((stack) => changesIn(stack, [stack.name]));
  return {
    ...{ tool, options, deferred, changes },
    drift: [],
    outputs: stacks.flatMap(outputsOf),
    checks: [],
    code: changes.flatMap(codeOf),
    otherImages: otherImages(changes, images),
    incomplete: deferred.length > 0,
  };
}

const unknownTemplates: Templates = { before: undefined, after: undefined, nested: new Map() };

type Level = Pick<ChangedStack, 'described' | 'templates'> & {
  /** What the stack above passes on of its secrets. */
  readonly inherited?: Hidden;
};

function changesIn(level: Level, above: readonly string[]): PlannedChange[] {
  const { described, templates, inherited = new Set<string>() } = level;
  const hidden = {
    before: new Set([...hiddenIn(templates.before ?? noTemplate), ...inherited]),
    after: new Set([...hiddenIn(templates.after ?? noTemplate), ...inherited]),
  };
  return described.changeSet.Changes.flatMap(({ ResourceChange: change }) => {
    if (!change) return [];
    const own = changeOf(change, { templates, hidden, above });
    const { LogicalResourceId: id = '' } = change;
    const inner = described.nested.get(id);
    if (!inner) return [own];
    const below = {
      described: inner,
      templates: templates.nested.get(id) ?? unknownTemplates,
      inherited: passedOn(templates.after ?? noTemplate, id, hidden.after),
    };
    return [own, ...changesIn(below, [...above, id])];
  });
}

/** Parameters of a nested stack whose values are made of secrets of the one above it. */
export function passedOn({ resources }: Template, id: string, hidden: Hidden): Hidden {
  const properties = resources.get(id)?.Properties;
  const parameters = isObject(properties) ? properties.Parameters : undefined;
  const given = isObject(parameters) ? Object.entries(parameters) : [];
  return new Set(given.filter(([, value]) => isMadeOf(value, hidden)).map(([name]) => name));
}

interface Context {
  readonly templates: Templates;
  readonly hidden: { readonly before: Hidden; readonly after: Hidden };
  readonly above: readonly string[];
}

function changeOf(change: ResourceChange, { templates, hidden, above }: Context): PlannedChange {
  const { LogicalResourceId: id = '', ResourceType: type = '' } = change;
  const [stack = '', ...ids] = above;
  const cause = causeOf(change);
  const values = valuesOf(change);
  // A context that is no JSON was cut off: nobody knows what is in it.
  const secrets = (template: Template | undefined, value: Json, names: Hidden) =>
    template === undefined || typeof value === 'string'
      ? value !== null
      : secretsIn(template.resources.get(id)?.all, value, names);
  return {
    address: addressIn(stack, ...ids, id),
    type,
    ...happeningOf(change),
    ...(cause ? { cause } : {}),
    ...values,
    beforeSensitive: secrets(templates.before, values.before, hidden.before),
    afterSensitive: secrets(templates.after, values.after, hidden.after),
  };
}

function causeOf({ Action: action, Replacement, Details = [] }: ResourceChange): Cause | undefined {
  if (action === 'Remove')
    return { kind: 'not-in-configuration', reason: 'not in the template', attributes: [] };
  if (Replacement !== 'True' && Replacement !== 'Conditional') return undefined;
  const forcing = Details.filter(({ Target }) =>
    ['Always', 'Conditionally'].includes(Target?.RequiresRecreation ?? ''),
  );
  const names = new Set(forcing.map((detail) => pathOf(detail).join('.')));
  return {
    kind: Replacement === 'True' ? 'attribute-cannot-change' : 'not-known-before-apply',
    reason: names.size > 0 ? `by ${[...names].join(', ')}` : 'it requires recreation',
    attributes: forcing.map(pathOf),
  };
}

function outputsOf({ name, described, templates }: ChangedStack): PlannedOutput[] {
  const { before = noTemplate, after = noTemplate } = templates;
  const replaced = described.changeSet.Changes.flatMap(({ ResourceChange: change }) =>
    change && isReplaced(change) ? (change.LogicalResourceId ?? []) : [],
  );
  return outputChanges(name, { before, after, replaced: new Set(replaced) });
}

function isReplaced({ Action: action, Replacement }: ResourceChange): boolean {
  return action === 'Modify' && (Replacement === 'True' || Replacement === 'Conditional');
}

/** A custom resource is a function of the account that the change set starts. */
function codeOf({ address, type, action }: PlannedChange): CodeAtApply[] {
  const isCustom = /^(Custom::|AWS::CloudFormation::CustomResource$)/.test(type);
  return isCustom && action !== 'unchanged' ? [{ address, what: `custom resource ${type}` }] : [];
}
