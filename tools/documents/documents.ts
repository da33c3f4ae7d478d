import { existsSync, readFileSync } from 'node:fs';
import type { Spec } from '../../actions/library/host/spec.ts';
import { actionNames } from '../actions.ts';
import { biomeLayers } from '../layers.ts';
import { actionYml } from './action-yml.ts';
import { declaredCalls } from './declared-calls.ts';
import { faceReadme } from './face-readme.ts';
import { matrix } from './matrix.ts';
import { planFormat } from './plan-format.ts';
import { readme } from './readme.ts';
import { calledWorkflows, workflowsPage } from './workflows.ts';

/** Every generated document: path below the root, and what must stand in it. */
export async function documents(root: string): Promise<ReadonlyMap<string, string>> {
  const specs = await loadSpecs(root);
  const called = calledWorkflows(root);
  const page = 'docs/workflows.md';
  const written = new Map<string, string>();
  for (const spec of specs) {
    const face = `${spec.name}/README.md`;
    written.set(`${spec.name}/action.yml`, actionYml(spec));
    written.set(face, faceReadme(spec, readIfThere(`${root}/${face}`)));
  }
  return written
    .set('README.md', readme(root, readFileSync(`${root}/README.md`, 'utf8')))
    .set('action-matrix.md', matrix(specs, called))
    .set(page, workflowsPage(called, readFileSync(`${root}/${page}`, 'utf8')))
    .set('biome.layers.json', biomeLayers(root))
    .set('infra/permissions/declared-calls.json', declaredCalls(specs))
    .set('docs/plan-format.schema.json', planFormat());
}

async function loadSpecs(root: string): Promise<Spec[]> {
  const loaded = actionNames(root).map((name) => import(`${root}/actions/${name}/spec.ts`));
  return (await Promise.all(loaded)).map((module: { spec: Spec }) => module.spec);
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
