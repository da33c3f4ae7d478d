import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Aws } from '../../aws/aws.ts';
import { partitionOf } from '../../aws/partition.ts';
import { stackName } from '../../naming/names.ts';
import { type Problem, UserError } from '../../text/errors.ts';
import type { MadeStacks } from '../cloudformation/project/planning.ts';
import { type StackSource, templateLimits } from '../cloudformation/project/stacks.ts';
import { readTemplate } from '../cloudformation/template/template.ts';
import type { AssemblyStack } from './assembly.ts';
import { assetsOf } from './assets.ts';
import { checkBootstrap } from './bootstrap.ts';
import { choose } from './choose.ts';
import { inPlace, type Place } from './place.ts';
import type { CdkProject } from './project.ts';
import { needDocker, publish } from './publish.ts';
import type { CliSetting } from './run-cli.ts';
import { type MadeAssembly, openAssembly, synthesise } from './synthesise.ts';

/** What an app is made into stacks with. */
export interface Making {
  readonly project: CdkProject;
  readonly aws: Aws;
  /** @throws UserError `cdk-not-found` */
  cli(): CliSetting;
  /** What the CLI and Docker are run with, whether they are there or not. */
  readonly setting: CliSetting;
}

/**
 * Makes the assembly, or reads the one that is there, and finds all that is wrong with it. Publishes nothing yet.
 * @throws UserError with everything at once.
 */
export async function makeStacks(making: Making): Promise<MadeStacks> {
  const { project, aws } = making;
  const made = await assemblyOf(making);
  const { partition, region } = aws;
  const place = { partition, region, account: (await aws.identity()).account };
  const contractName = stackName(project.stacks);
  const chosen = choose(made.assembly, { stacks: project.names, contractName }, place);
  const bootstrap = await checkBootstrap(chosen.stacks, place, aws);
  const read = chosen.stacks.map((stack) => readStack(stack, made.folder, place));
  const problems = [...chosen.problems, ...bootstrap.problems, ...read.flatMap(problemsOf)];
  if (problems.length > 0) throw new UserError(problems);
  const sources = read.map(({ source }) => source);
  const assets = assetsOf(chosen.stacks, inCall(sources, read), {
    ...place,
    suffix: partitionOf(region).suffix,
  });
  await needDocker(assets, making.setting);
  let delivered: ReturnType<MadeStacks['deliver']> | undefined;
  const delivery = { folder: made.folder, stacks: chosen.stacks, assets, cli: making.cli };
  return {
    stacks: sources,
    files: chosen.stacks.map(({ name, parameters }) => ({
      origin: `the assembly`,
      stacks: [name],
      values: parameters,
    })),
    problems: [],
    notes: [...chosen.notes, ...bootstrap.notes],
    deliver: () => {
      delivered ??= publish(delivery, aws);
      return delivered;
    },
  };
}

async function assemblyOf({ project, cli }: Making): Promise<MadeAssembly> {
  const { out } = project;
  if (out === undefined) return synthesise(project, cli());
  return openAssembly(join(project.stacks.directory, out), `The assembly ${out} (cdk-out)`);
}

interface ReadStack {
  readonly source: StackSource;
  /** Where its template would be published. */
  readonly pin: string | undefined;
  readonly bytes: number;
}

function readStack(stack: AssemblyStack, folder: string, place: Place): ReadStack {
  const body = readFileSync(stack.templateFile, 'utf8');
  const bytes = Buffer.byteLength(body);
  const pin = stack.templateUrl === undefined ? undefined : inPlace(stack.templateUrl, place);
  const isLarge = bytes > templateLimits.inCall;
  const role = stack.executionRole;
  return {
    ...{ pin, bytes },
    source: {
      name: stack.name,
      path: relative(folder, stack.templateFile),
      body,
      template: readTemplate(body),
      tags: stack.tags,
      ...(isLarge && pin !== undefined ? { url: urlOf(pin, place) } : {}),
      ...(role === undefined ? {} : { role: inPlace(role, place) }),
    },
  };
}

/** `s3://bucket/key` as CloudFormation takes it. */
function urlOf(pin: string, { region }: Place): string {
  return `https://s3.${region}.${partitionOf(region).suffix}/${pin.slice('s3://'.length)}`;
}

function problemsOf({ source: { name, url }, bytes }: ReadStack): Problem[] {
  const { inCall, inBucket } = templateLimits;
  if (bytes <= inCall || (bytes <= inBucket && url !== undefined)) return [];
  const limit = bytes > inBucket ? inBucket : inCall;
  const why =
    bytes > inBucket
      ? `CloudFormation reads at most ${limit}`
      : `a call takes ${limit}, and its synthesizer puts templates into no bucket`;
  return [
    {
      code: 'template-too-large',
      what: `The template of ${name} has ${bytes} bytes; ${why}.`,
      remedy: 'Divide it into several stacks, or move parts of it into nested ones.',
    },
  ];
}

/** Templates that go with a call need to lie nowhere. */
function inCall(sources: readonly StackSource[], read: readonly ReadStack[]): ReadonlySet<string> {
  const pins = read.flatMap(({ pin }, at) =>
    sources[at]?.url === undefined && pin !== undefined ? [pin] : [],
  );
  return new Set(pins);
}
