import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { readPlanJson } from '../../../actions/library/engines/terraform/plan-json.ts';
import type { TerraformSettings } from '../../../actions/library/engines/terraform/settings.ts';
import { summaryText } from '../../../actions/library/review/change-summary.ts';
import type { PlanOptions } from '../../../actions/library/review/planned-changes.ts';
import { summarise } from '../../../actions/library/review/summarise.ts';
import { excluding } from '../../../actions/library/sealed-plan/exclude.ts';
import type { Lock } from '../../../actions/library/sealed-plan/key.ts';
import { joinPlan } from '../../../actions/library/sealed-plan/plan-file-form.ts';
import { type SealedPlan, seal, type ToSeal } from '../../../actions/library/sealed-plan/seal.ts';
import { walkProject } from '../../../actions/library/sealed-plan/walk.ts';
import { recordedPlan } from '../../library/engines/terraform/recorded.ts';
import { facts as someFacts } from '../../library/sealed-plan/facts.ts';
import { type Tree, writeTree } from '../../library/sealed-plan/tree-files.ts';

const scratch = mkdtempSync(join(tmpdir(), 'apply-env-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

export function newFolder(): string {
  return mkdtempSync(join(scratch, 'f-'));
}

const maskKey = 'b'.repeat(64);

export const planned: Tree = {
  'infra/app/main.tf': 'terraform {\n  backend "s3" {}\n}\n',
  'infra/app/greeting.tftpl': 'hello',
};

/** As they lie in a plan. */
type SealedOptions = PlanOptions & TerraformSettings & { readonly checkedOut?: string };

const options: SealedOptions = {
  operation: 'create-update',
  targets: [],
  replace: [],
  refresh: true,
  directory: 'infra/app',
  backendConfig: ['bucket=states', 'key=adhoc/{environment}/app.tfstate', 'secret_key=planted-key'],
  workspace: null,
  variableFiles: [],
};

/** How a plan of a test differs from the ordinary one. */
export interface PlanChanges {
  readonly facts?: Partial<ToSeal['facts']>;
  readonly secrets?: Partial<ToSeal['secrets']>;
  readonly options?: Partial<SealedOptions>;
  readonly lock?: Lock;
}

/** What the recorded plan, or another one in its form, does, as a reviewer saw it. */
export function summaryOf(asked: Partial<SealedOptions> = {}, text?: string) {
  const { targets, replace, refresh, operation } = { ...options, ...asked };
  const changes = {
    ...recordedPlan('terraform', text === undefined ? {} : readPlanJson(text)),
    options: { targets, replace, refresh, operation },
  };
  return JSON.parse(summaryText(summarise(changes, Buffer.from(maskKey, 'hex'))));
}

export const passphrase = 'correct horse battery staple';

/** A plan of the project, sealed by the library, made a moment ago. */
export async function sealedPlan(
  { path, nowMs }: { readonly path: string; readonly nowMs: number },
  changes: PlanChanges,
): Promise<SealedPlan & { readonly file: string }> {
  const root = newFolder();
  await writeTree(root, planned);
  const folder = newFolder();
  const source = join(folder, 'made.tfplan');
  await writeFile(source, 'the plan file');
  const made = await seal({
    facts: {
      ...someFacts,
      tool: { name: 'terraform', version: '1.11.4' },
      path,
      commit: '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d',
      createdAt: new Date(nowMs - 60_000).toISOString(),
      expiresAt: new Date(nowMs + 3_600_000).toISOString(),
      ...changes.facts,
    },
    secrets: {
      lockFile: null,
      maskKey,
      variables: {},
      options: { ...options, ...changes.options },
      permissions: [],
      images: [{ service: 'gunicorn', version: 1, value: 'acme/backend@sha256:1' }],
      assets: [],
      startingState: { lineage: '5f', serial: 7 },
      summary: summaryOf(changes.options),
      ...changes.secrets,
    },
    project: await walkProject(root, excluding([])),
    toolFiles: [{ path: 'plan', source, bytes: 13, executable: false }],
    lock: changes.lock ?? { method: 'none' },
    sizeLimit: 500_000_000,
    folder,
  });
  const file = join(newFolder(), 'adhoc-plan-alpha-attempt-1');
  await joinPlan(folder, file);
  return { ...made, file };
}
