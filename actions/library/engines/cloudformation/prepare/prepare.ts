import type { Aws } from '../../../aws/aws.ts';
import { type Problem, UserError } from '../../../text/errors.ts';
import { assign, type Given, sourcesOf } from '../project/parameters.ts';
import { pinOf, type Versions, versionsOf } from '../project/pins.ts';
import { changeSetPrefix, type Planning } from '../project/planning.ts';
import { readProject } from '../project/stacks.ts';
import { isInReview } from '../stack/stack-status.ts';
import { needsOf, type Readable, referencesIn } from '../template/dependencies.ts';
import type { Known } from '../template/expressions.ts';
import { type Waits, waitsIn } from './arrange.ts';
import { lookAt, type SeenStack } from './look.ts';

/** A stack for which a change set can be made, or could when another stack was applied. */
export interface PreparedStack extends SeenStack {
  readonly parameters: readonly Given[];
  readonly waits: Waits;
}

export interface Prepared {
  readonly stacks: readonly PreparedStack[];
  readonly pins: Versions;
  readonly notes: readonly string[];
}

/**
 * Reads the project and what there is, and writes nothing.
 * @throws UserError with all that is wrong: first what the files show, then what the cloud does.
 */
export async function prepare({ project, made, aws, site }: Planning): Promise<Prepared> {
  const { stacks: sources, files, problems: inFiles, notes } = made ?? readProject(project);
  if (inFiles.length > 0) throw new UserError(inFiles);
  if (sources.some(({ url }) => url !== undefined)) await made?.deliver();
  const cloud = await aws.cloudFormation();
  const wish = { ...project, prefix: changeSetPrefix(project.environment) };
  const seen = await Promise.all(sources.map((source) => lookAt(source, wish, cloud)));
  const names = sources.map(({ name }) => name);
  const assigned = assign(seen.map(declaringOf), [
    ...files,
    ...sourcesOf(project.parameters, names),
  ]);
  for (const one of [...assigned.given.values()].flat())
    if ('value' in one && one.hidden && one.value !== '') site.mask(one.value);
  const account = (await aws.identity()).account;
  const readable = seen.map((stack) => ({
    name: stack.source.name,
    template: stack.source.template,
    known: knownIn(stack, assigned.given.get(stack.source.name) ?? [], { aws, account }),
  }));
  const pins = await versionsOf(pinsIn(readable), aws);
  const needsExports = readable.some((one) => needsOf(one).some(({ kind }) => kind === 'export'));
  const exports = needsExports ? await cloud.exports() : [];
  const { waits, problems: ofOrder } = waitsIn(readable, { exports, missing: pins.missing });
  const problems: Problem[] = [
    ...seen.flatMap((stack) => stack.problems),
    ...assigned.problems,
    ...ofOrder,
  ];
  if (problems.length > 0) throw new UserError(problems);
  return {
    stacks: seen.map((stack) => ({
      ...stack,
      parameters: assigned.given.get(stack.source.name) ?? [],
      waits: waits.get(stack.source.name) ?? [],
    })),
    pins,
    notes: [...notes, ...pins.unseen.map((id) => `not checked: which version ${id} has`)],
  };
}

function declaringOf({ source, summary, now }: SeenStack) {
  const current = now && !isInReview(now) ? (now.Parameters ?? []) : [];
  return {
    stack: source.name,
    declared: summary?.Parameters ?? [],
    // AWS did not take the template: nothing is known of its parameters.
    isKnown: summary !== undefined,
    current: new Set(current.map(({ ParameterKey = '' }) => ParameterKey)),
  };
}

function pinsIn(stacks: readonly Readable[]): string[] {
  const ids = stacks.flatMap((stack) => [
    ...referencesIn(stack).map(({ service, id }) => pinOf(service, id)),
    ...needsOf(stack).flatMap(({ kind, name }) =>
      kind === 'ssm-parameter' ? [pinOf('ssm', name)] : [],
    ),
  ]);
  return [...new Set(ids)].toSorted();
}

interface Place {
  readonly aws: Aws;
  readonly account: string;
}

/** What references stand for; AWS tells no value of a hidden parameter, and those that were given are left out, too. */
function knownIn(stack: SeenStack, given: readonly Given[], { aws, account }: Place): Known {
  const { source, summary, now } = stack;
  const previous = new Set(given.flatMap((one) => ('previous' in one ? [one.name] : [])));
  const current = (now?.Parameters ?? []).filter(({ ParameterKey = '' }) =>
    previous.has(ParameterKey),
  );
  const hidden = (summary?.Parameters ?? []).filter(({ NoEcho }) => NoEcho === true);
  const known = new Map<string, string>(
    [
      ['AWS::Region', aws.region],
      ['AWS::AccountId', account],
      ['AWS::Partition', aws.partition],
      ['AWS::StackName', source.name],
      ...(summary?.Parameters ?? []).map(
        ({ ParameterKey = '', DefaultValue }) => [ParameterKey, DefaultValue] as const,
      ),
      ...current.map(
        ({ ParameterKey = '', ParameterValue }) => [ParameterKey, ParameterValue] as const,
      ),
      ...given.flatMap((one) => ('value' in one ? [[one.name, one.value] as const] : [])),
    ].flatMap(([name = '', value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  for (const { ParameterKey = '' } of hidden) known.delete(ParameterKey);
  return known;
}
