import type {
  ResourceAttribute,
  ResourceChangeDetail,
  ResourceTargetDefinition,
} from '@aws-sdk/client-cloudformation';
import type { Comparison } from './changes.ts';
import { type Difference, differences, isSame, textOf } from './contexts.ts';
import type { Scope } from './functions.ts';
import type { ResourceState } from './records.ts';
import { referencesIn } from './references.ts';
import type { ResourceType } from './scenario.ts';
import type { Json, JsonObject, TemplateResource } from './template.ts';

export interface Pair {
  readonly comparison: Comparison;
  readonly scope: Scope;
  readonly open: ReadonlySet<string>;
  readonly source: TemplateResource;
  readonly properties: JsonObject;
  readonly before: ResourceState;
  readonly about: ResourceType;
}

type Cause = Pick<ResourceChangeDetail, 'Evaluation' | 'ChangeSource' | 'CausingEntity'>;

const direct: Cause = { Evaluation: 'Static', ChangeSource: 'DirectModification' };

/** Why a resource changes: one entry for each place and cause. */
export function detailsOf(pair: Pair): ResourceChangeDetail[] {
  const { before, properties } = pair;
  const names = [...new Set([...Object.keys(before.properties), ...Object.keys(properties)])];
  return [
    ...names.sort().flatMap((name) => detailsOfProperty(pair, name)),
    ...detailsBeside(pair),
    ...stackTags(pair),
  ];
}

function detailsOfProperty(pair: Pair, name: string): ResourceChangeDetail[] {
  const path = `/Properties/${name}`;
  const before = pair.before.properties[name];
  const found = differences({ path, before, after: pair.properties[name] });
  const causes = found.length > 0 ? causesOf(pair, name) : [];
  return found.flatMap((difference) =>
    causes.map((cause) => ({ Target: targetOf(pair.about, name, difference), ...cause })),
  );
}

function targetOf(
  about: ResourceType,
  name: string,
  difference: Difference,
): ResourceTargetDefinition {
  const { path, before, after } = difference;
  const isTags = name === 'Tags';
  return {
    Attribute: isTags ? 'Tags' : 'Properties',
    ...(isTags ? {} : { Name: name }),
    RequiresRecreation: recreation(about, name),
    Path: path,
    ...(before === undefined ? {} : { BeforeValue: textOf(before) }),
    ...(after === undefined ? {} : { AfterValue: textOf(after) }),
    AttributeChangeType: before === undefined ? 'Add' : after === undefined ? 'Remove' : 'Modify',
  };
}

function recreation({ replacedBy = [], mayBeReplacedBy = [] }: ResourceType, name: string) {
  if (replacedBy.includes(name)) return 'Always';
  return mayBeReplacedBy.includes(name) ? 'Conditionally' : 'Never';
}

function causesOf(pair: Pair, name: string): Cause[] {
  const now = pair.source.Properties?.[name];
  const references = referencesIn(now);
  const parameters = references.filter((one) => parameterChanged(pair, one.name));
  const resources = references.filter((one) => pair.open.has(one.name));
  const causes: Cause[] = [
    ...(isSame(now, pair.before.source.Properties?.[name]) ? [] : [direct]),
    ...parameters.flatMap((one) => ofParameter(one.name)),
    ...resources.map(({ name: id, attribute }): Cause => {
      const whole = attribute === undefined;
      return {
        Evaluation: 'Dynamic',
        ChangeSource: whole ? 'ResourceReference' : 'ResourceAttribute',
        CausingEntity: whole ? id : `${id}.${attribute}`,
      };
    }),
  ];
  return causes.length > 0 ? unique(causes) : [direct];
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-samples.html */
function ofParameter(name: string): Cause[] {
  return [
    { Evaluation: 'Dynamic', ChangeSource: 'DirectModification' },
    { Evaluation: 'Static', ChangeSource: 'ParameterReference', CausingEntity: name },
  ];
}

function unique(causes: readonly Cause[]): Cause[] {
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}

function parameterChanged({ comparison, scope }: Pair, name: string): boolean {
  if (!Object.hasOwn(scope.template.Parameters ?? {}, name)) return false;
  const before = comparison.stack.state.at(comparison.now).parameters[name];
  return !isSame(
    before as Json | undefined,
    comparison.intent.parameters[name] as Json | undefined,
  );
}

const beside = ['Metadata', 'DeletionPolicy', 'UpdateReplacePolicy'] as const;

function detailsBeside({ source, before }: Pair): ResourceChangeDetail[] {
  return beside
    .filter((name) => !isSame(source[name], before.source[name]))
    .map((name) => ({ Target: attribute(name), ...direct }));
}

/** The stack's own tags go to every resource that can have some. */
function stackTags({ comparison: { stack, intent, now }, about }: Pair): ResourceChangeDetail[] {
  const same = isSame(stack.state.at(now).tags, intent.tags);
  return same || !about.taggable ? [] : [{ Target: attribute('Tags'), ...direct }];
}

function attribute(Attribute: ResourceAttribute): ResourceTargetDefinition {
  return { Attribute, RequiresRecreation: 'Never' };
}
