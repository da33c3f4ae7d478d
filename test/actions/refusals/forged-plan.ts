import { canonical, type Json } from '../../../actions/library/sealed-plan/json.ts';
import { digestOf } from '../../../actions/library/sealed-plan/manifest.ts';
import { type Forged, forged, type Listed, listed } from '../../library/sealed-plan/forge.ts';
import { sha256Of } from '../../world/artifacts/store.ts';
import type { Scene } from '../applying/scene.ts';

/** What a plan's archive lists, and what it holds. */
export interface Archive {
  readonly files: readonly Listed[];
  readonly entries: readonly Forged[];
}

const contents = {
  'tool/plan': 'the plan file',
  'project/infra/app/.terraform.lock.hcl': '# providers',
  'project/infra/app/greeting.tftpl': 'hello',
  'project/infra/app/main.tf': 'terraform {}',
};

/** An archive in which everything is what it is listed as. */
export const honest: Archive = {
  files: Object.entries(contents).map(([path, body]) => listed(path, body)),
  entries: Object.entries(contents).map(([name, body]) => ({ name, body })),
};

/**
 * Somebody who can write the run's artifacts stores the plan anew, with another payload and a manifest that tells of
 * it. What was approved is the digest of the manifest of before; with `handsOn` the forged one is handed on as well.
 */
export function storeAnew(scene: Scene, payload: Buffer, { handsOn = false } = {}): void {
  const [manifest] = split(scene.artifact);
  const about = { sha256: digestOf(payload), bytes: payload.length };
  const told = Buffer.from(canonical({ ...(JSON.parse(manifest) as object), payload: about }));
  replace(scene, Buffer.concat([told, Buffer.from('\n'), payload]));
  if (handsOn) scene.digest = digestOf(told);
}

/** The same with the manifest as it was: what it says of the payload is not so any more. */
export function swapPayload(scene: Scene, payload: Buffer): void {
  const [manifest] = split(scene.artifact);
  replace(scene, Buffer.concat([Buffer.from(`${manifest}\n`), payload]));
}

export function archive({ files, entries }: Archive): Buffer {
  return forged(files, entries);
}

/** Another word in the manifest, and its new digest handed on. */
export function rewriteManifest(scene: Scene, change: Readonly<Record<string, Json>>): void {
  const [manifest, payload] = split(scene.artifact);
  const told = Buffer.from(canonical({ ...(JSON.parse(manifest) as object), ...change }));
  replace(scene, Buffer.concat([told, Buffer.from('\n'), payload]));
  scene.digest = digestOf(told);
}

export function flip(scene: Scene, at: number): void {
  const bytes = Buffer.from(scene.artifact);
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8((bytes[index] ?? 0) ^ 1, index);
  replace(scene, bytes);
}

/** GitHub notes the digest of what it is given, whoever gives it. */
export function replace({ github }: Scene, bytes: Buffer): void {
  Object.assign(github.store.all.at(-1) ?? {}, { bytes, hash: sha256Of(bytes) });
}

function split(file: Buffer): [string, Buffer] {
  const at = file.indexOf('\n');
  return [file.subarray(0, at).toString(), file.subarray(at + 1)];
}
