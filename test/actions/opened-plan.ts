import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitPlan } from '../../actions/library/sealed-plan/plan-file-form.ts';
import { checkSeal, unseal } from '../../actions/library/sealed-plan/unseal.ts';
import type { StandIn } from '../tool/stand-in.ts';
import { type PlanRun, passphrase } from './plan-run.ts';

/** The artifact as a review or apply job opens it. */
export async function openedPlan({ github, result }: PlanRun, standIn: StandIn) {
  const [artifact] = github.store.all;
  const file = join(standIn.temp, 'downloaded');
  const folder = join(standIn.temp, 'split');
  await writeFile(file, artifact?.bytes ?? '');
  await mkdir(folder);
  await splitPlan(file, folder);
  const manifest = await checkSeal(folder, result?.outputs['plan-digest'] ?? '');
  const into = join(standIn.temp, 'opened');
  const part = await unseal({ folder, manifest, keyring: { passphrase }, into });
  return { manifest, part, into, artifact };
}
