import { mkdir } from 'node:fs/promises';
import type { Parts } from '../library/aws/parts.ts';
import { downloadFile, listOwnRun } from '../library/github/artifacts.ts';
import { ofOwnRun } from '../library/github/known-artifact.ts';
import type { OpenedPlan } from '../library/sealed-plan/here.ts';
import { splitPlan } from '../library/sealed-plan/plan-file-form.ts';
import { checkSeal, unseal } from '../library/sealed-plan/unseal.ts';
import type { PrivateFolder } from '../library/system/private-folder.ts';
import type { ReviewInputs } from './review-plan.ts';

/** What encryption, manifest and list of files add to the files of a plan, at most. */
const besideTheFiles = 100_000_000;

export interface PlanHere extends OpenedPlan {
  /** Where `project/` and `tool/` are. */
  readonly folder: string;
}

/** The plan of this run with that id, if it is the one with that digest: one reason otherwise, and the end. */
export async function openPlan(
  inputs: ReviewInputs,
  folder: PrivateFolder,
  { aws, site }: Parts,
): Promise<PlanHere> {
  const { planArtifactId: id, planDigest, planPassphrase: passphrase } = inputs;
  if (passphrase) site.mask(passphrase);
  const [artifact, sealed] = [folder.path('artifact'), folder.path('sealed')];
  for (const path of [artifact, sealed]) await mkdir(path, { mode: 0o700 });
  const wanted = { id, mostBytes: inputs.planSizeLimit + besideTheFiles };
  await splitPlan(await downloadFile(ofOwnRun(await listOwnRun(), wanted), artifact), sealed);
  const manifest = await checkSeal(sealed, planDigest);
  const keys = inputs.planKmsKey === undefined ? undefined : await aws.kms();
  const into = folder.path('opened');
  const part = await unseal({ folder: sealed, manifest, keyring: { keys, passphrase }, into });
  return { manifest, part, folder: into };
}
