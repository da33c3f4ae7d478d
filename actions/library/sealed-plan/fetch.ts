import { mkdir } from 'node:fs/promises';
import type { GitHubApi } from '../github/api.ts';
import { downloadFile, listOwnRun, type OtherRun } from '../github/artifacts.ts';
import { ofOtherRun, ofOwnRun } from '../github/known-artifact.ts';
import type { PrivateFolder } from '../system/private-folder.ts';
import { splitPlan } from './plan-file-form.ts';
import type { Manifest } from './public-schema.ts';
import { checkSeal } from './unseal.ts';

/** What encryption, manifest and list of files add to the files of a plan, at most. */
const besideTheFiles = 100_000_000;

/** The plan that is wanted. */
export interface WantedPlan {
  readonly artifactId: string;
  readonly digest: string;
  /** The most bytes that its files may have, as `plan-size-limit` says. */
  readonly sizeLimit: number;
  /** The run that stored it; absent for this one. */
  readonly other?: OtherRun & { readonly repositoryId: string; readonly github: GitHubApi };
}

/** A plan that was fetched and not yet opened. */
export interface FetchedPlan {
  /** Where manifest and payload are. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Brings a plan by its artifact's id, and checks its seal as far as that goes without a key: one reason, and the end.
 * Its bytes are those that GitHub noted when they were stored.
 * @throws what `ofOwnRun`, `ofOtherRun`, `downloadFile` and `checkSeal` throw.
 */
export async function fetchPlan(wanted: WantedPlan, folder: PrivateFolder): Promise<FetchedPlan> {
  const [into, sealed] = [folder.path('artifact'), folder.path('sealed')];
  for (const path of [into, sealed]) await mkdir(path, { mode: 0o700 });
  await splitPlan(await download(wanted, into), sealed);
  return { folder: sealed, manifest: await checkSeal(sealed, wanted.digest) };
}

async function download({ artifactId: id, sizeLimit, other }: WantedPlan, into: string) {
  const wanted = { id, mostBytes: sizeLimit + besideTheFiles };
  if (!other) return downloadFile(ofOwnRun(await listOwnRun(), wanted), into);
  return downloadFile(await ofOtherRun(other.github, other, wanted), into, other);
}
