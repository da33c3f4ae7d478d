import { readFileSync } from 'node:fs';
import type { Json } from '../../review/planned-changes.ts';
import type { PinId } from '../cloudformation/project/pins.ts';
import { isObject, type JsonObject } from '../cloudformation/template/template.ts';
import type { AssemblyStack } from './assembly.ts';
import { inPlace, type Place } from './place.ts';

/** A file or an image that templates refer to, where it will lie. */
export interface Asset {
  readonly kind: 'file' | 'image';
  readonly pin: PinId;
}

/** What stacks refer to, each once; with templates that are handed in by a call not among them. */
export function assetsOf(
  stacks: readonly AssemblyStack[],
  inCall: ReadonlySet<PinId>,
  place: Place & { readonly suffix: string },
): Asset[] {
  const files = new Set(stacks.flatMap(({ assetManifests }) => assetManifests));
  const all = [...files].flatMap((file) => assetsIn(file, place));
  const known = new Map(all.map((asset) => [asset.pin, asset]));
  return [...known.values()].filter(({ pin }) => !inCall.has(pin));
}

function assetsIn(file: string, place: Place & { readonly suffix: string }): Asset[] {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Json;
  if (!isObject(read)) return [];
  const text = (value: Json | undefined) => inPlace(String(value ?? ''), place);
  const files = destinationsIn(read.files).map(
    ({ bucketName, objectKey }): Asset => ({
      kind: 'file',
      pin: `s3://${text(bucketName)}/${text(objectKey)}`,
    }),
  );
  const images = destinationsIn(read.dockerImages).map(
    ({ repositoryName, imageTag, region = place.region }): Asset => {
      const registry = `${place.account}.dkr.ecr.${text(region)}.${place.suffix}`;
      return { kind: 'image', pin: `ecr:${registry}/${text(repositoryName)}:${text(imageTag)}` };
    },
  );
  return [...files, ...images];
}

function destinationsIn(section: Json | undefined): JsonObject[] {
  const entries = isObject(section) ? Object.values(section) : [];
  return entries.flatMap((one) => {
    const all = isObject(one) && isObject(one.destinations) ? Object.values(one.destinations) : [];
    return all.filter(isObject);
  });
}
