import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stackName } from '../../../naming/names.ts';
import type { Problem } from '../../../text/errors.ts';
import { readTemplate, type Template } from '../template/template.ts';
import { UnreadableText } from '../template/template-text.ts';
import { readParameterFile } from './parameter-file.ts';
import type { ParameterSource } from './parameters.ts';
import type { CloudFormationProject } from './project.ts';

/**
 * As many bytes as a call takes with it, and as many as CloudFormation reads from a bucket: "1 MB" in its list of
 * quotas, and `Template may not exceed 1000000 bytes in size` where it refuses one (formkiq/formkiq-core issue 204).
 */
export const templateLimits = { inCall: 51_200, inBucket: 1_000_000 } as const;

/** One stack as the project has it. */
export interface StackSource {
  readonly name: string;
  /** Path of its template, relative to the working directory. */
  readonly path: string;
  readonly body: string;
  readonly template: Template;
  /** Where AWS reads it when it is too large for a call. */
  readonly url?: string;
  /** Of the stack, as its tool has them. */
  readonly tags?: Readonly<Record<string, string>>;
  /** ARN of the role that its tool would have CloudFormation work with. */
  readonly role?: string;
}

export interface Project {
  /** In the order in which they are worked off. */
  readonly stacks: readonly StackSource[];
  readonly files: readonly ParameterSource[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Reads the templates and files of parameters of a project, and finds all that is wrong with them. */
export function readProject(project: CloudFormationProject): Project {
  const wanted = wantedStacks(project);
  const read = [...wanted].map(([name, path]) => readStack({ name, path }, project));
  const stacks = read.flatMap(({ stack }) => stack ?? []);
  const files = parameterFiles(project, wanted);
  return {
    stacks,
    files: files.flatMap(({ source }) => source ?? []),
    problems: [
      ...nameProblems([...wanted.keys()]),
      ...sameNames(project, wanted),
      ...[...read, ...files].flatMap(({ problem }) => problem ?? []),
    ],
    notes: files.flatMap(({ note }) => note ?? []),
  };
}

/** Those that `stacks` names, or the one of the naming contract. */
export function wantedStacks(project: CloudFormationProject): ReadonlyMap<string, string> {
  const { stacks, template, environment } = project;
  const inPlace = (text: string) => text.replaceAll('{environment}', environment);
  if (stacks.size === 0) return new Map([[stackName(project), inPlace(template)]]);
  return new Map([...stacks].map(([name, path]) => [inPlace(name), inPlace(path)]));
}

function nameProblems(names: readonly string[]): Problem[] {
  return names
    .filter((name) => !/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
    .map((name) => ({
      code: 'input-invalid',
      what: `stacks names ${JSON.stringify(name)}; allowed: a letter, then letters, digits and hyphens, at most 128 characters.`,
    }));
}

/** Two lines may come to one name when the environment stands in one of them. */
function sameNames(
  { stacks }: CloudFormationProject,
  wanted: ReadonlyMap<string, string>,
): Problem[] {
  if (stacks.size === 0 || stacks.size === wanted.size) return [];
  return [
    {
      code: 'input-invalid',
      what: `stacks names ${stacks.size} stacks, of which some have one name: ${[...wanted.keys()].join(', ')} is all.`,
      remedy: 'Give each stack a name of its own: stacks: <name>=<template>, one a line.',
    },
  ];
}

interface Wanted {
  readonly name: string;
  readonly path: string;
}

function readStack(
  { name, path }: Wanted,
  { directory, directoryName }: CloudFormationProject,
): { readonly stack?: StackSource; readonly problem?: Problem } {
  const file = join(directory, path);
  if (!existsSync(file)) return { problem: withoutTemplate({ name, path }, directoryName) };
  const body = readFileSync(file, 'utf8');
  const tooLarge = sizeProblem({ name, path }, Buffer.byteLength(body));
  if (tooLarge) return { problem: tooLarge };
  try {
    return { stack: { name, path, body, template: readTemplate(body) } };
  } catch (thrown) {
    if (!(thrown instanceof UnreadableText)) throw thrown;
    return { problem: unreadable(path, thrown.message) };
  }
}

function withoutTemplate({ name, path }: Wanted, directory: string): Problem {
  return {
    code: 'template-missing',
    what: `The template ${JSON.stringify(path)} of the stack ${name} is not in ${directory}.`,
    remedy:
      'stacks: <name>=<path of the template>, relative to working-directory; or, for one stack, template: <path>',
  };
}

function sizeProblem({ name, path }: Wanted, bytes: number): Problem | undefined {
  const { inCall, inBucket } = templateLimits;
  if (bytes <= inCall) return undefined;
  const what = `The template ${path} of ${name} has ${bytes} bytes`;
  if (bytes > inBucket)
    return {
      code: 'template-too-large',
      what: `${what}; CloudFormation reads at most ${inBucket}.`,
      remedy: 'Divide it into several stacks, or move parts of it into nested ones.',
    };
  return {
    code: 'template-too-large',
    what: `${what}; a call takes ${inCall}, and templates are not put into a bucket here.`,
    remedy:
      'Divide it into several stacks; or move parts of it into nested ones, which `aws cloudformation package --s3-bucket <bucket>` stores before this step; or let the CDK deliver it: tool: cdk.',
  };
}

function unreadable(path: string, why: string): Problem {
  return {
    code: 'template-unreadable',
    what: `${path} is neither JSON nor YAML that CloudFormation reads: ${why}.`,
    remedy: `aws cloudformation validate-template shows the same: correct the file.`,
  };
}

interface FileFound {
  readonly source?: ParameterSource;
  readonly problem?: Problem;
  readonly note?: string;
}

/** `<environment>.json` or `.yaml` beside the templates, then the files that the workflow names, for all stacks. */
function parameterFiles(
  project: CloudFormationProject,
  wanted: ReadonlyMap<string, string>,
): FileFound[] {
  const all = [...wanted.keys()];
  const folders = Map.groupBy(wanted, ([, path]) => dirname(path));
  const own = [...folders].map(([folder, stacks]) =>
    conventional(
      project,
      folder,
      stacks.map(([name]) => name),
    ),
  );
  const named = project.parameterFiles.map((path): FileFound => {
    if (existsSync(join(project.directory, path))) return readFile(project, path, all);
    return {
      problem: {
        code: 'parameter-file-missing',
        what: `parameter-files names ${JSON.stringify(path)}, which is not in ${project.directoryName}.`,
        remedy: 'Add the file, or correct its name: paths are relative to working-directory.',
      },
    };
  });
  return [...own, ...named];
}

function conventional(
  project: CloudFormationProject,
  folder: string,
  stacks: readonly string[],
): FileFound {
  const names = ['json', 'yaml', 'yml'].map((kind) => `${project.environment}.${kind}`);
  const paths = names.map((name) => join(folder, name));
  const found = paths.find((path) => existsSync(join(project.directory, path)));
  if (found !== undefined) return readFile(project, found, stacks);
  return {
    note: `No ${names[0]} or ${names[1]} beside the templates in ${join(project.directoryName, folder)}: parameters come from the inputs and the templates' defaults alone.`,
  };
}

function readFile(
  { directory }: CloudFormationProject,
  path: string,
  stacks: readonly string[],
): FileFound {
  try {
    const values = readParameterFile(readFileSync(join(directory, path), 'utf8'));
    if (values) return { source: { origin: path, stacks, values } };
    return { problem: notParameters(path, 'it has another form') };
  } catch (thrown) {
    if (!(thrown instanceof UnreadableText)) throw thrown;
    return { problem: notParameters(path, thrown.message) };
  }
}

function notParameters(path: string, why: string): Problem {
  return {
    code: 'parameter-file-unreadable',
    what: `${path} is no file of parameters: ${why}.`,
    remedy:
      'Allowed: a map { "Name": "value" }, or the list of the AWS CLI, [{ "ParameterKey": "Name", "ParameterValue": "value" }].',
  };
}
