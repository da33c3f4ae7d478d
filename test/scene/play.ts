import { join, resolve } from 'node:path';
import { leaveIfFailing } from '../evidence/leave.ts';
import type { Identity } from '../runner/identity.ts';
import type { StepOptions } from '../runner/options.ts';
import type { StepResult } from '../runner/result.ts';
import { runStep, writeEvidence } from '../runner/runner.ts';
import { exampleCredentials } from '../world/access.ts';
import { ScaledClock } from '../world/clock.ts';
import type { Scenario } from '../world/scenario.ts';
import { World } from '../world/world.ts';

const root = resolve(import.meta.dirname, '../..');

/** One step of a workflow, run from dist/ as the runner runs it, against a world on a socket. */
export interface Scene {
  /** The action's name: its face is the folder of that name. */
  readonly action: string;
  readonly scenario: Scenario;
  readonly with: StepOptions['with'];
  /** IAM actions that the role has; everything when left out. */
  readonly allow?: readonly string[];
  /** How much faster than real time. */
  readonly timeScale?: number;
  /** `permissions: { id-token: write }`: the job may ask for OIDC tokens. */
  readonly idToken?: 'write';
  /** What else the harness is told: identity, cancel, listeners, secrets. */
  readonly step?: Partial<StepOptions>;
  /** Cancels the job as soon as the world is asked for this call, whatever time that takes. */
  readonly cancelOnCall?: string;
}

export interface Played {
  readonly result: StepResult;
  readonly world: World;
}

/** Plays the scene to its end. */
export async function play(scene: Scene): Promise<Played> {
  const clock = new ScaledClock(scene.timeScale ?? 1);
  const cancel = new AbortController();
  const onCall = (action: string) => action === scene.cancelOnCall && cancel.abort();
  const world = new World(scene.scenario, { clock, allow: scene.allow, onCall });
  const server = await world.listen();
  try {
    const result = await runStep({
      face: join(root, scene.action),
      with: scene.with ?? {},
      clock,
      cancel: cancel.signal,
      ...scene.step,
      identity: { ...identityOf(scene, server.url), ...scene.step?.identity },
      env: { ...environmentOf(scene.scenario, server.url), ...scene.step?.env },
    });
    leaveIfFailing((name) => {
      const journal = JSON.stringify(world.journal, null, 2);
      return writeEvidence(name, result, { 'journal.json': journal });
    });
    return { result, world };
  } finally {
    await server.close();
  }
}

function identityOf({ idToken, scenario }: Scene, url: string): Partial<Identity> {
  if (!idToken) return {};
  const runtimeToken = scenario.oidc?.requestToken ?? '';
  return { idTokenUrl: `${url}/oidc/token?api-version=2.0`, runtimeToken };
}

/** What the job's environment holds when an earlier step has signed in. */
function environmentOf(scenario: Scenario, url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: scenario.region,
    AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
  };
}
