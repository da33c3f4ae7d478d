import type { StepResult } from '../../runner/result.ts';
import type { LifeOfInfra, Planned } from './life-of-infra.ts';

/** One thing that somebody does. */
export interface Scene {
  readonly title: string;
  readonly live: () => Promise<StepResult[]>;
  /** It is meant to fail, and to change nothing. */
  readonly isRefused?: boolean;
}

const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const backend = (tag: string) => `${registry}/backend:${tag}`;
const frontend = `${registry}/frontend:v1`;
const recorded = { 'record-images': 'true' };

/** What a workflow always gives: `images-context` takes of it what has no record yet. */
const firstImages = {
  images: ['gunicorn', 'default', 'beat']
    .map((service) => `${service}=${backend('v1')}\n`)
    .concat(`web-ui=${frontend}`)
    .join(''),
  'images-context': 'first-images',
};

/** An environment that is planned with its slot, and deployed. */
class Application {
  readonly #life: LifeOfInfra;
  readonly #planned: Planned;
  #slot = '';

  constructor(life: LifeOfInfra, planned: Planned) {
    this.#life = life;
    this.#planned = planned;
  }

  async reserve(): Promise<StepResult[]> {
    const inputs = { operation: 'reserve', rules: '2' };
    const reserved = { planned: this.#planned, role: 'prepare', inputs };
    const steps = await this.#life.step('listener-slot', reserved);
    this.#slot = steps[0]?.outputs.slot ?? '';
    return steps;
  }

  release(): Promise<StepResult[]> {
    const inputs = { operation: 'release' };
    return this.#life.step('listener-slot', { planned: this.#planned, role: 'apply', inputs });
  }

  change(file = this.#planned.file, more: Readonly<Record<string, string>> = {}) {
    const inputs = { context: `slot=${this.#slot}`, ...firstImages, ...more };
    return this.#life.change({ ...this.#planned, file }, inputs);
  }

  deploy(action: string, inputs: Readonly<Record<string, string>>): Promise<StepResult[]> {
    return this.#life.step(action, { planned: this.#planned, role: 'deploy', inputs });
  }

  /** The first release, as `infra/README.md` has it. */
  async firstBoot(): Promise<StepResult[]> {
    const { environment } = this.#planned;
    const counts = 'gunicorn=2\ndefault=1\nbeat=1';
    const steps = [
      ['migrate', { task: `${environment}-create-database` }],
      ['migrate', { image: backend('v1') }],
      ['rolling-update', { images: backend('v1'), 'desired-counts': counts, ...recorded }],
      ['frontend-update', { images: frontend, 'desired-counts': 'web-ui=1', ...recorded }],
    ] as const;
    const ends: StepResult[] = [];
    for (const [action, inputs] of steps) ends.push(...(await this.deploy(action, inputs)));
    return ends;
  }
}

const dev: Planned = {
  ...{ environment: 'dev', base: 'dev', kind: 'ad-hoc', layer: 'base', file: 'dev' },
};
const live: Planned = {
  ...{ environment: 'live', base: 'live', kind: 'prod', layer: 'base', file: 'live' },
};

/** The file of alpha with another setting for its containers. */
export const otherSettings = 'alpha-other';

/** An ad hoc base and its environment, from nothing to nothing. */
export function adHocScenes(life: LifeOfInfra): Scene[] {
  const file = 'alpha-django';
  const planned: Planned = {
    ...{ environment: 'alpha', base: 'dev', kind: 'ad-hoc', layer: 'app', file },
  };
  const alpha = new Application(life, planned);
  const destroy = { operation: 'destroy' };
  return [
    { title: 'make dev', live: () => life.change(dev) },
    { title: 'reserve a slot', live: () => alpha.reserve() },
    { title: 'make alpha', live: () => alpha.change() },
    { title: 'first boot of alpha', live: () => alpha.firstBoot() },
    {
      title: 'roll to v2',
      live: () => alpha.deploy('rolling-update', { images: backend('v2'), ...recorded }),
    },
    { title: 'change the settings', live: () => alpha.change(otherSettings) },
    {
      title: 'roll back',
      live: () => alpha.deploy('rolling-update', { revision: 'previous', ...recorded }),
    },
    { title: 'end dev too early', live: () => life.change(dev, destroy), isRefused: true },
    {
      title: 'drop the database',
      live: () => alpha.deploy('migrate', { task: 'alpha-drop-database' }),
    },
    { title: 'end alpha', live: () => alpha.change(otherSettings, destroy) },
    { title: 'release the slot', live: () => alpha.release() },
    { title: 'end dev', live: () => life.change(dev, destroy) },
  ];
}

/** A production base and its environment, to the plan that lets it scale. */
export function productionScenes(life: LifeOfInfra): Scene[] {
  const file = 'shop-django';
  const planned: Planned = {
    ...{ environment: 'shop', base: 'live', kind: 'prod', layer: 'app', file },
  };
  const shop = new Application(life, planned);
  return [
    { title: 'make live', live: () => life.change(live) },
    { title: 'reserve a slot at live', live: () => shop.reserve() },
    { title: 'make shop', live: () => shop.change() },
    { title: 'first boot of shop', live: () => shop.firstBoot() },
    { title: 'make shop scale', live: () => shop.change() },
  ];
}
