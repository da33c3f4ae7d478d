import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { claim, fixedPath } from '../library/sealed-plan/fixed-path.ts';
import { openedIn, type Placement, prepare, putBack } from '../library/sealed-plan/place.ts';
import { splitPlan } from '../library/sealed-plan/plan-file-form.ts';
import type { PrivatePart } from '../library/sealed-plan/private-schema.ts';
import type { Manifest } from '../library/sealed-plan/public-schema.ts';
import { checkSeal, unseal } from '../library/sealed-plan/unseal.ts';
import type { OpenGate } from './gate.ts';
import type { ApplyParts } from './parts.ts';

/** A plan whose seal is whole, opened and not yet in its place. */
export interface Opened {
  readonly manifest: Manifest;
  readonly part: PrivatePart;
  /** Where `project/` and `tool/` are for now. */
  readonly folder: string;
  /** Absent where the plan's path is not to be had here: it is then refused. */
  readonly placement: Placement | undefined;
}

/** The first stage: one reason, and the end. @throws what `checkSeal` and `unseal` throw. */
export async function openPlan(
  artifact: string,
  gate: OpenGate,
  parts: ApplyParts,
): Promise<Opened> {
  const { inputs, folder } = parts;
  const sealed = folder.path('sealed');
  mkdirSync(sealed, { mode: 0o700 });
  await splitPlan(artifact, sealed);
  const manifest = await checkSeal(sealed, inputs.planDigest ?? '');
  gate.admit(manifest);
  const placement = await placementFor(manifest, gate, parts);
  const into = placement ? openedIn(placement) : folder.path('opened');
  try {
    const keyring = { keys: await keysOf(parts), passphrase: inputs.planPassphrase };
    const part = await unseal({ folder: sealed, manifest, keyring, into });
    return { manifest, part, folder: into, placement };
  } catch (thrown) {
    if (placement) await putBack(placement);
    throw thrown;
  }
}

async function keysOf({ inputs, aws }: ApplyParts) {
  return inputs.planKmsKey === undefined ? undefined : aws.kms();
}

async function placementFor(
  { path }: Manifest,
  gate: OpenGate,
  parts: ApplyParts,
): Promise<Placement | undefined> {
  if (pathHere(path, gate, parts) !== path) return undefined;
  if (parts.inputs.fixedPath) await claim(path);
  const placement = await prepare(path);
  parts.site.keep('apply-env-placement', JSON.stringify(placement));
  return placement;
}

/**
 * Where a plan of that path belongs here. An apply has no checkout, so any folder of the workspace may be it: the
 * workflow decides that by `path:` of its checkout in the job that plans.
 */
export function pathHere(planned: string, { job }: OpenGate, parts: ApplyParts): string {
  if (parts.inputs.fixedPath) return fixedPath(job.repositoryId);
  const { workspace } = parts.machine;
  return planned.startsWith(join(workspace, '/')) ? planned : workspace;
}
