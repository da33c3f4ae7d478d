import { rolesOf } from '../../../infra/permissions/roles.ts';
import { type Kind, prefixOf } from '../../../infra/permissions/scope.ts';
import { trustOf } from '../../../infra/permissions/trust.ts';
import { EcrModel } from '../../world/ecr/model.ts';
import type { Scenario, ScenarioRepository, ScenarioRole } from '../../world/scenario.ts';
import type { EnvironmentOptions } from '../../world/scenarios/environment.ts';
import { goodMigration } from '../../world/scenarios/good-migration.ts';
import { rollouts } from '../../world/scenarios/rollouts.ts';
import { refOf } from './rewrites.ts';

/** The account that builds the images, and has the environments that are not production. */
export const account = '123456789012';
const registry = `${account}.dkr.ecr.eu-west-1.amazonaws.com`;
const publicFrontend = 'public.ecr.aws/nginx/nginx:1.29';

/** Where an environment of the shop stands, and of which kind it is. */
export interface Place extends EnvironmentOptions {
  readonly account: string;
  readonly kind: Kind;
}

/** An environment as it runs with v1.7.0, of images that one account builds for all. */
export function shop(place: Place, repositories = built): Scenario {
  const text = JSON.stringify({ ...rollouts(place), lives: goodMigration(place).lives });
  const own = text
    .replaceAll(publicFrontend, `${registry}/frontend:v1.7.0`)
    .replaceAll(`${place.account}.dkr.ecr.eu-west-1.amazonaws.com`, registry);
  const seen = place.account === account ? repositories : repositories.map(letIn);
  return { ...(JSON.parse(own) as Scenario), repositories: seen, roles: roles(place) };
}

export const built: readonly ScenarioRepository[] = ['backend', 'frontend'].map((name) => ({
  name,
  images: ['v1.7.0', 'v1.8.0'].map((tag) => ({
    tags: [tag],
    platforms: [{ os: 'linux', architecture: 'amd64' }],
  })),
}));

function letIn(repository: ScenarioRepository): ScenarioRepository {
  return { ...repository, registry: account };
}

/** The digest of an image that was built. */
export function digestOf(name: string, tag: string): string {
  const ecr = new EcrModel({ name, account, region: 'eu-west-1', repositories: built });
  return ecr.repository(name)?.images.find(({ tags }) => tags.includes(tag))?.digest ?? '';
}

/** Each with the trust that the bootstrap of infra/ gives it. */
function roles({ kind }: Place): ScenarioRole[] {
  const trusted = {
    repositories: [{ name: 'acme/shop', id: '2002', ownerId: '1001' }],
    workflows: [refOf('environment.yml')],
    deployWorkflows: [refOf('deploy.yml')],
    buildWorkflows: [],
  };
  return rolesOf(kind).map((role) => ({
    name: `${prefixOf({ kind })}-${role}`,
    trust: trustOf(role, { kind }, trusted),
  }));
}
