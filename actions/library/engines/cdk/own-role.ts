import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../review/planned-changes.ts';
import { isObject } from '../cloudformation/template/template.ts';

/** What the CLI would become before it publishes. The deploy role among them may also execute and delete. */
const roles = new Set([
  'assumeRoleArn',
  'assumeRoleExternalId',
  'assumeRoleAdditionalOptions',
  'lookupRole',
]);

/**
 * The same assembly without the roles that it names: who publishes from it stays who he is. Only its manifests are
 * copied, all else is linked.
 */
export function withoutRoles(assembly: string, copy: string): void {
  mkdirSync(copy, { mode: 0o700 });
  const manifest = read(join(assembly, 'manifest.json'));
  const rewritten = new Set(['manifest.json', ...named(manifest, 'cdk:asset-manifest', 'file')]);
  const nested = new Set(named(manifest, 'cdk:cloud-assembly', 'directoryName'));
  for (const name of readdirSync(assembly)) {
    const [from, to] = [join(assembly, name), join(copy, name)];
    if (nested.has(name)) withoutRoles(from, to);
    else if (rewritten.has(name)) writeFileSync(to, JSON.stringify(stripped(read(from))));
    else symlinkSync(from, to);
  }
}

function read(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

/** A property of all artifacts of a type. */
function named(manifest: Json, type: string, property: string): string[] {
  const all = isObject(manifest) && isObject(manifest.artifacts) ? manifest.artifacts : {};
  return Object.values(all).flatMap((one) =>
    isObject(one) && one.type === type && isObject(one.properties)
      ? [String(one.properties[property])]
      : [],
  );
}

function stripped(value: Json): Json {
  if (Array.isArray(value)) return value.map(stripped);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !roles.has(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, stripped(one)]));
}
