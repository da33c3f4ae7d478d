import type { StepResult } from '../../runner/result.ts';
import type { AccountOfInfra, Counts, Inventory, Running } from './account-of-infra.ts';
import { difference } from './expected.ts';
import { LifeOfInfra } from './life-of-infra.ts';
import { exampleFile, projectRepository, textOf } from './project.ts';
import { adHocScenes, otherSettings, productionScenes, type Scene } from './scenes.ts';

/** How a scene ended. */
export interface Ended {
  readonly steps: readonly StepResult[];
  /** What came and what went, where resources of stacks do, as the services of the account tell. */
  readonly made: Counts;
  readonly running: Running;
  /** What there is of the environment of that title: `make alpha`. */
  readonly inventory: Inventory;
}

/** Plays all scenes, as far as all ends as it is meant to. */
export async function play(account: AccountOfInfra): Promise<Record<string, Ended>> {
  const tags = ['v1', 'v2'];
  const ids = await account.furnish(['dev.example.com', 'example.com'], tags);
  const bases = { dev: ids['dev.example.com'], live: ids['example.com'] };
  const settings = textOf(exampleFile('alpha-django')).replace('production', 'maintenance');
  using repository = projectRepository(bases, { [exampleFile(otherSettings)]: settings });
  const life = new LifeOfInfra(account.sides, repository);
  const ends: Record<string, Ended> = {};
  let before = await account.counts();
  for (const scene of [...adHocScenes(life), ...productionScenes(life)]) {
    const steps = await scene.live();
    const after = isOfStacks(scene) ? await account.counts() : before;
    const environment = scene.title.split(' ')[1] ?? '';
    ends[scene.title] = {
      steps,
      made: difference(before, after),
      running: await account.running(scene.title.includes('shop') ? 'shop' : 'alpha'),
      inventory: isOfStacks(scene) ? await account.inventory(environment) : {},
    };
    before = after;
    if (!isAsMeant(scene, steps)) break;
  }
  return ends;
}

/** Deployments register revisions of their own, which are counted by the last of them. */
function isOfStacks({ title }: Scene): boolean {
  return /^(make|end|roll back)\b/.test(title);
}

function isAsMeant({ isRefused = false }: Scene, steps: readonly StepResult[]): boolean {
  return steps.every(({ conclusion }) => conclusion === 'success') !== isRefused;
}
