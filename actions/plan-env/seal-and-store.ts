import { mkdir } from 'node:fs/promises';
import type { Parts } from '../library/aws/parts.ts';
import { uploadFile } from '../library/github/artifacts.ts';
import type { ImageOfRecord } from '../library/image-record/read.ts';
import { excluding } from '../library/sealed-plan/exclude.ts';
import { retentionDays } from '../library/sealed-plan/expiry.ts';
import type { Lock } from '../library/sealed-plan/key.ts';
import { joinPlan } from '../library/sealed-plan/plan-file-form.ts';
import { seal } from '../library/sealed-plan/seal.ts';
import { formatSize } from '../library/sealed-plan/size.ts';
import { toolFilesIn } from '../library/sealed-plan/tool-files.ts';
import type { ProjectTree } from '../library/sealed-plan/tree.ts';
import { walkProject } from '../library/sealed-plan/walk.ts';
import type { PrivateFolder } from '../library/system/private-folder.ts';
import { artifactNameFor } from './artifact-name.ts';
import type { MadePlan, StoredPlan } from './made-plan.ts';
import type { PlanInputs } from './spec.ts';
import { factsOf, secretsOf } from './statement.ts';

interface ToStore {
  readonly made: MadePlan;
  readonly base: string;
  readonly images: readonly ImageOfRecord[];
  readonly permissions: readonly string[];
  readonly lock: Lock;
  readonly account: string;
  readonly caller: string;
  readonly folder: PrivateFolder;
}

/** Seals the project with its plan and stores it as one artifact, once in an attempt of the run. */
export async function sealAndStore(
  inputs: PlanInputs,
  { made, base, lock, account, caller, folder, ...stated }: ToStore,
  parts: Parts,
): Promise<StoredPlan> {
  const { site, aws, clock } = parts;
  site.openGroup('Seal and store the plan');
  try {
    const project = await travelling(made, inputs);
    for (const path of project.leftOut) site.line(`left out of the plan: ${path}`);
    const sealed = folder.path('sealed');
    await mkdir(sealed, { mode: 0o700 });
    const { identity } = site;
    const here = { account, caller, region: aws.region, identity, nowMs: clock.now(), base };
    const { digest, manifest } = await seal({
      facts: factsOf(inputs, made, here),
      secrets: secretsOf(inputs, made, stated),
      project,
      toolFiles: toolFilesIn(made.request.folder),
      lock,
      sizeLimit: inputs.planSizeLimit,
      folder: sealed,
    });
    const name = artifactNameFor(inputs, site.identity);
    await joinPlan(sealed, folder.path(name));
    const stored = await uploadFile(folder.path(name), retentionDays(inputs.planExpiresIn));
    site.line(`artifact ${stored.id}, ${formatSize(stored.bytes)}: plan ${digest}`);
    const { expiresAt } = manifest;
    return { artifactId: stored.id, digest, expiresAt, bytes: stored.bytes };
  } finally {
    site.closeGroup();
  }
}

/** All of the project, or nothing of it where no apply reads it. */
async function travelling(
  { needsProject, place }: MadePlan,
  { planExclude }: PlanInputs,
): Promise<ProjectTree> {
  if (needsProject) return walkProject(place.root, excluding(planExclude));
  return { files: [], emptyFolders: [], leftOut: [], refused: [] };
}
