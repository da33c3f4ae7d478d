import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../review/planned-changes.ts';
import { isObject, type JsonObject } from '../cloudformation/template/template.ts';

/** What `manifest.json` of an assembly says, with those of the stages in it. */
export interface Assembly {
  /** Of the schema, `55.0.0`. */
  readonly version: string;
  /** The oldest CLI that reads it, as the library that wrote it says. */
  readonly minimumCli: string | undefined;
  /** In the order of their dependencies. */
  readonly stacks: readonly AssemblyStack[];
  /** Keys of context that nobody has looked up. */
  readonly missing: readonly string[];
}

/** One stack as the assembly declares it. */
export interface AssemblyStack {
  /** Of its artifact: what dependencies name. */
  readonly id: string;
  /** As the CLI takes it, `Prod/Web`. */
  readonly displayName: string;
  readonly name: string;
  /** Undefined where the app leaves it to who deploys. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** Absolute. */
  readonly templateFile: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly tags: Readonly<Record<string, string>>;
  readonly terminationProtection: boolean;
  /** May hold `${AWS::Partition}` and its like, as the next one. */
  readonly executionRole: string | undefined;
  /** `s3://bucket/key`. */
  readonly templateUrl: string | undefined;
  readonly bootstrap: { readonly parameter: string; readonly atLeast: number } | undefined;
  /** Ids of stacks. */
  readonly after: readonly string[];
  /** Absolute paths. */
  readonly assetManifests: readonly string[];
}

/** Why a folder is no assembly that can be read. */
export class UnreadableAssembly extends Error {}

/** @throws UnreadableAssembly */
export function readAssembly(folder: string): Assembly {
  const levels = levelsIn(folder);
  const [top] = levels;
  const found = levels.flatMap(stacksOf);
  return {
    version: String(top?.manifest.version),
    minimumCli: textIn(top?.manifest.minimumCliVersion),
    stacks: inOrder(found),
    missing: levels.flatMap(({ manifest }) =>
      listIn(manifest.missing).flatMap((one) => (isObject(one) ? [String(one.key)] : [])),
    ),
  };
}

interface Level {
  readonly folder: string;
  readonly manifest: JsonObject;
  /** Ids of stacks that all of this level wait for. */
  readonly after: readonly string[];
}

/** The assembly and, as they lie in it, those of its stages. */
function levelsIn(folder: string, after: readonly string[] = []): Level[] {
  const manifest = readManifest(folder);
  const own = { folder, manifest, after };
  const inner = artifactsIn(own).filter(({ type }) => type === 'cdk:cloud-assembly');
  const opened: { readonly id: string; readonly levels: readonly Level[] }[] = [];
  for (const { id, properties, dependencies } of inner) {
    const before = dependencies.flatMap(
      (name) => opened.find((stage) => stage.id === name)?.levels.flatMap(stackIds) ?? [name],
    );
    const below = join(folder, String(properties.directoryName ?? ''));
    opened.push({ id, levels: levelsIn(below, [...after, ...before]) });
  }
  return [own, ...opened.flatMap(({ levels }) => levels)];
}

function readManifest(folder: string): JsonObject {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new UnreadableAssembly('it has no manifest.json');
  const read = parsed(readFileSync(file, 'utf8'));
  if (!isObject(read)) throw new UnreadableAssembly('its manifest.json is no JSON object');
  if (!/^\d+\.\d+\.\d+/.test(String(read.version)))
    throw new UnreadableAssembly('its manifest.json names no version of its schema');
  return read;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

interface Artifact {
  readonly id: string;
  readonly type: string;
  readonly environment: string;
  readonly displayName: string;
  readonly properties: JsonObject;
  readonly dependencies: readonly string[];
}

function artifactsIn({ manifest }: Pick<Level, 'manifest'>): Artifact[] {
  const all = isObject(manifest.artifacts) ? Object.entries(manifest.artifacts) : [];
  return all.flatMap(([id, one]) => {
    if (!isObject(one)) return [];
    const properties = isObject(one.properties) ? one.properties : {};
    const { type, environment = '', displayName = id } = one;
    const dependencies = listIn(one.dependencies).map(String);
    return [
      {
        ...{ id, properties, dependencies },
        ...{ type: String(type), environment: String(environment) },
        displayName: String(displayName),
      },
    ];
  });
}

function isStack({ type }: Artifact): boolean {
  return type === 'aws:cloudformation:stack';
}

function stackIds(level: Level): string[] {
  return artifactsIn(level)
    .filter(isStack)
    .map(({ id }) => id);
}

function stacksOf(level: Level): AssemblyStack[] {
  const artifacts = artifactsIn(level);
  const manifests = new Map(
    artifacts
      .filter(({ type }) => type === 'cdk:asset-manifest')
      .map(({ id, properties }) => [id, join(level.folder, String(properties.file))]),
  );
  return artifacts.filter(isStack).map((artifact) => {
    const { id, displayName, properties, dependencies } = artifact;
    const { requiresBootstrapStackVersion: atLeast, bootstrapStackVersionSsmParameter } =
      properties;
    const parameter = textIn(bootstrapStackVersionSsmParameter);
    return {
      ...{ id, displayName },
      name: textIn(properties.stackName) ?? id,
      ...placeOf(artifact),
      templateFile: join(level.folder, String(properties.templateFile)),
      parameters: new Map(Object.entries(textsIn(properties.parameters))),
      tags: textsIn(properties.tags),
      terminationProtection: properties.terminationProtection === true,
      executionRole: textIn(properties.cloudFormationExecutionRoleArn),
      templateUrl: textIn(properties.stackTemplateAssetObjectUrl),
      bootstrap: parameter === undefined ? undefined : { parameter, atLeast: Number(atLeast ?? 0) },
      after: [...level.after, ...dependencies.filter((name) => !manifests.has(name))],
      assetManifests: dependencies.flatMap((name) => manifests.get(name) ?? []),
    };
  });
}

/** `aws://account/region`, each of them `unknown-...` where the app leaves it open. */
function placeOf({ environment }: Artifact): Pick<AssemblyStack, 'account' | 'region'> {
  const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment) ?? [];
  const known = (text: string) => (text === '' || text.startsWith('unknown-') ? undefined : text);
  return { account: known(account), region: known(region) };
}

/** Each behind those that it waits for; else as they were written. An assembly has no circles. */
function inOrder(stacks: readonly AssemblyStack[]): AssemblyStack[] {
  const byId = new Map(stacks.map((stack) => [stack.id, stack]));
  const done = new Set<AssemblyStack>();
  const visit = (stack: AssemblyStack, above: readonly AssemblyStack[] = []) => {
    if (done.has(stack) || above.includes(stack)) return;
    for (const id of stack.after) {
      const before = byId.get(id);
      if (before) visit(before, [...above, stack]);
    }
    done.add(stack);
  };
  for (const stack of stacks) visit(stack);
  return [...done];
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsIn(value: Json | undefined): Record<string, string> {
  const all = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(all.map(([name, one]) => [name, String(one)]));
}
