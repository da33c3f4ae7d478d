import { join } from 'node:path';
import { runStep } from '../runner/runner.ts';
import { exampleCredentials } from '../world/access.ts';
import { ScaledClock } from '../world/clock.ts';
import type { Scenario } from '../world/scenario.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { World } from '../world/world.ts';
import type { Figure } from './figures.ts';
import { completedAt, three } from './rollout-ends.ts';

const root = join(import.meta.dirname, '../..');
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0';
const aimMs = 3_500;

/** One release in real time from dist/, as the runner runs it: a migration, then three services. */
export async function realRelease(): Promise<Figure> {
  const clock = new ScaledClock();
  const world = new World(scenario(), { clock });
  const server = await world.listen();
  try {
    const env = {
      AWS_ENDPOINT_URL: server.url,
      AWS_REGION: world.scenario.region,
      AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
    };
    await step('migrate', { image }, { clock, env });
    await step('rolling-update', { images: image }, { clock, env });
    const tookMs = clock.now() - world.startedAt;
    const lagMs = tookMs - (await completedAt(world, three));
    return {
      what: 'one release from dist/ in real time ends after its last service is ready',
      measured: `${lagMs} ms, of ${tookMs} ms`,
      floor: 'polling every 3000 ms',
      aim: `<= ${aimMs} ms`,
      met: lagMs <= aimMs,
    };
  } finally {
    await server.close();
  }
}

async function step(
  action: string,
  inputs: Record<string, string>,
  around: { clock: ScaledClock; env: Record<string, string> },
): Promise<void> {
  const face = join(root, action);
  const { conclusion, raw } = await runStep({
    face,
    with: { environment: 'alpha', ...inputs },
    ...around,
  });
  if (conclusion !== 'success') throw new Error(`${action}: ${conclusion}\n${raw.join('\n')}`);
}

function scenario(): Scenario {
  return {
    ...rollouts(),
    name: 'one release',
    rollouts: {
      'alpha-gunicorn': { pendingMs: 4_000, healthyMs: 3_000 },
      'alpha-default': { pendingMs: 2_500 },
      'alpha-beat': { pendingMs: 3_300 },
    },
    lives: { 'alpha-migrate': { containers: { migrate: { exitsAt: 1_000, exitCode: 0 } } } },
  };
}
