import type { Scenario } from '../world/scenario.ts';
import { blueGreen, native } from '../world/scenarios/native.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { newImage } from './scenes.ts';
import type { Options } from './use-case.ts';

/** A rollout that is refused before its first change. */
export interface RolloutRefusal {
  readonly what: string;
  readonly scenario?: Scenario;
  readonly options?: Options;
  readonly codes: readonly string[];
}

/** A backend of which that is all that is in its repository. */
function built(architecture: string, tag: string): Scenario {
  const platforms = [{ os: 'linux', architecture }];
  return {
    ...rollouts(),
    repositories: [{ name: 'backend', images: [{ tags: [tag], platforms }] }],
  };
}

function withServices(more: object): Scenario {
  const base = rollouts();
  const services = base.services?.map((one) => ({ ...one, more: { ...one.more, ...more } }));
  return { ...base, ...(services ? { services } : {}) };
}

const inputs = (given: Record<string, string>): Options => ({ inputs: given });

/** One for each thing that is read before a change. */
export const refusals: readonly RolloutRefusal[] = [
  {
    what: 'another cluster',
    options: inputs({ cluster: 'beta-cluster' }),
    codes: ['cluster-not-found'],
  },
  {
    what: 'services that are not there, and one twice',
    options: inputs({ services: 'gunicorn, alpha-gunicorn, nope' }),
    codes: ['service-not-found', 'service-repeated'],
  },
  {
    what: 'an image of another repository',
    options: inputs({ images: 'public.ecr.aws/nginx/nginx:1.30', services: 'gunicorn' }),
    codes: ['image-of-another-repository'],
  },
  {
    what: 'an image that is not there',
    scenario: built('amd64', 'v1.7.0'),
    codes: ['image-not-found'],
  },
  {
    what: 'an image for another processor',
    scenario: built('arm64', 'v1.8.0'),
    codes: ['image-architecture-mismatch'],
  },
  {
    what: 'secrets that are not there',
    scenario: { ...rollouts(), secrets: [], parameters: [] },
    codes: ['secret-not-found'],
  },
  {
    what: 'services that CodeDeploy deploys',
    scenario: withServices({ deploymentController: { type: 'CODE_DEPLOY' } }),
    codes: ['deployment-controller-unsupported'],
  },
  {
    what: 'a deployment in stages whose record may not be read',
    scenario: native('alpha-gunicorn', blueGreen),
    options: { without: ['ecs:DescribeServiceDeployments'] },
    codes: ['aws-access-denied'],
  },
  {
    what: 'images to be recorded, and no base',
    scenario: { ...rollouts(), clusters: [{ name: 'alpha-cluster', tags: [] }] },
    options: inputs({ 'record-images': 'true' }),
    codes: ['base-environment-missing'],
  },
  {
    what: 'first tasks of a service that is not rolled',
    options: inputs({ services: 'gunicorn', 'desired-counts': 'beat=1' }),
    codes: ['service-not-found'],
  },
  {
    what: 'a revision of another family',
    options: inputs({ images: '', services: 'gunicorn', revision: 'gunicorn=alpha-beat:3' }),
    codes: ['revision-of-another-family'],
  },
  {
    what: 'a revision beside an image',
    options: inputs({ images: newImage, revision: 'previous' }),
    codes: ['input-conflict'],
  },
  {
    what: 'a role that may not read the lease',
    scenario: { ...rollouts(), faults: [{ on: 'ssm:GetParameter', kind: 'access-denied' }] },
    codes: ['lease-denied'],
  },
];
