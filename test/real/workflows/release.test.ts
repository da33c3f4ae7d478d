import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SCALED_TIME } from '../../runner/node.ts';
import { timeEnvironment, timeOf } from '../../runner/time.ts';
import { exampleCredentials } from '../../world/access.ts';
import { ScaledClock } from '../../world/clock.ts';
import type { Scenario } from '../../world/scenario.ts';
import { goodMigration } from '../../world/scenarios/good-migration.ts';
import { rollouts } from '../../world/scenarios/rollouts.ts';
import { World } from '../../world/world.ts';
import { GitHubSide } from '../jobs/github-side.ts';
import type { ActRun } from './act.ts';
import { Caller } from './caller.ts';

const root = resolve(import.meta.dirname, '../../..');
const starter = readFileSync(join(root, 'examples/workflows/release.yml'), 'utf8');
const publicFrontend = 'public.ecr.aws/nginx/nginx:1.29';
const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** What a release moves, as it runs with v1.7.0: with its migration, and a frontend of its own repository. */
function shop(): Scenario {
  const text = JSON.stringify({ ...rollouts(), lives: goodMigration().lives });
  const own = JSON.parse(text.replaceAll(publicFrontend, `${registry}/frontend:v1.7.0`));
  const [backend] = own.repositories;
  return { ...own, repositories: [backend, { ...backend, name: 'frontend' }] };
}

interface Released {
  readonly run: ActRun;
  /** The revision that each service runs in the end. */
  readonly running: Readonly<Record<string, string>>;
}

let github: GitHubSide;
let site: Server;
let health = 200;

beforeAll(async () => {
  github = await GitHubSide.open();
  site = createServer(({ url }, response) => {
    response.writeHead(url === '/health' ? health : 200, { 'content-type': 'text/html' });
    response.end('ok');
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  site.close();
  await github.close();
});

async function release(healthOfTheNew: number): Promise<Released> {
  health = healthOfTheNew;
  const clock = new ScaledClock(20);
  const world = new World(shop(), { clock });
  const server = await world.listen();
  const { port } = site.address() as AddressInfo;
  const env = {
    AWS_ENDPOINT_URL: server.url,
    NODE_OPTIONS: `--import=${SCALED_TIME}`,
    ...timeEnvironment(timeOf(clock)),
  };
  const idTokens = {
    url: `${server.url}/oidc/token?api-version=2.0`,
    requestToken: 'request-token-of-the-job',
  };
  // The one thing that no machine of a test has is the address of an environment.
  const file = starter.replace(/https:.*\.example\.com/, `http://127.0.0.1:${port}`);
  using caller = new Caller({ github, env, idTokens }, { '.github/workflows/release.yml': file });
  try {
    const run = await caller.dispatch('release.yml', { environment: 'alpha', version: 'v1.8.0' });
    return { run, running: await runningIn(server.url) };
  } finally {
    await server.close();
  }
}

async function runningIn(endpoint: string): Promise<Record<string, string>> {
  const ecs = new ECSClient({ region: 'eu-west-1', endpoint, credentials: exampleCredentials });
  const services = ['gunicorn', 'default', 'beat', 'web-ui'].map((name) => `alpha-${name}`);
  const found = await ecs.send(new DescribeServicesCommand({ cluster: 'alpha-cluster', services }));
  ecs.destroy();
  const pairs = found.services?.map(({ serviceName = '', taskDefinition = '' }) => [
    serviceName,
    taskDefinition.split('/').at(-1),
  ]);
  return Object.fromEntries(pairs ?? []);
}

const onRevision = (revision: number) => ({
  'alpha-beat': `alpha-beat:${revision}`,
  'alpha-default': `alpha-default:${revision}`,
  'alpha-gunicorn': `alpha-gunicorn:${revision}`,
  'alpha-web-ui': `alpha-web-ui:${revision}`,
});

it('brings migration, services and frontend, and looks', async () => {
  const { run, running } = await release(200);
  expect(running).toEqual(onRevision(4));
  expect({ log: run.log, steps: run.steps }).toMatchObject({
    steps: [
      'deploy: migrate success',
      'deploy: rolling-update success',
      'deploy: frontend-update success',
      'deploy: smoke-check success',
    ],
  });
});

it('goes back as a whole when the look is bad', async () => {
  const { run, running } = await release(503);
  expect(running).toEqual(onRevision(3));
  expect(run.jobs).toEqual({ deploy: 'failure' });
  expect({ log: run.log, steps: run.steps }).toMatchObject({
    steps: [
      'deploy: migrate success',
      'deploy: rolling-update success',
      'deploy: frontend-update success',
      'deploy: smoke-check failure',
      'deploy: The frontend goes back success',
      'deploy: The services go back success',
    ],
  });
});
