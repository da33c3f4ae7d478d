/**
 * `node test/library/sealed-plan/make-golden.ts`: keeps plans of the present format for all times to come.
 * A format that was kept is never made again: raise `formatVersion` first.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { excluding } from '../../../actions/library/sealed-plan/exclude.ts';
import { formatVersion } from '../../../actions/library/sealed-plan/public-schema.ts';
import { seal } from '../../../actions/library/sealed-plan/seal.ts';
import { walkProject } from '../../../actions/library/sealed-plan/walk.ts';
import { planFormat } from '../../../tools/documents/plan-format.ts';
import { golden, goldenPlans, goldenProject, scratchFolder } from './golden-plans.ts';
import { writeTree } from './tree-files.ts';

const kept = join(golden, String(formatVersion));
if (existsSync(kept)) throw new Error(`format ${formatVersion} is kept already`);

const root = scratchFolder();
await writeTree(root, goldenProject);
const source = join(root, 'empty/plan');
const project = await walkProject(root, excluding([]));
writeFileSync(source, 'the plan file');
const toolFiles = [{ path: 'plan', source, bytes: 13, executable: false }];
for (const [name, plan] of Object.entries(goldenPlans)) {
  const folder = join(kept, name);
  mkdirSync(folder, { recursive: true });
  const { digest } = await seal({ ...plan, project, toolFiles, sizeLimit: 1_000_000, folder });
  writeFileSync(join(folder, 'digest'), digest);
}
writeFileSync(join(kept, 'schema.json'), planFormat());
rmSync(root, { recursive: true });
