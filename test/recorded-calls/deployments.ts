import { frontendUpdate } from '../../actions/frontend-update/frontend-update.ts';
import { spec as frontendSpec } from '../../actions/frontend-update/spec.ts';
import { resultOf as frontendResult } from '../../actions/frontend-update/summary.ts';
import { listenerSlot } from '../../actions/listener-slot/listener-slot.ts';
import { spec as slotSpec } from '../../actions/listener-slot/spec.ts';
import { resultOf as slotResult } from '../../actions/listener-slot/summary.ts';
import { runRollout } from '../actions/rollout-run.ts';
import { runMigrate, runRunCommand } from '../actions/task-run.ts';
import { play } from '../actions/use-case.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { sharedBalancer } from '../world/scenarios/shared-balancer.ts';
import { asInfraMakes, type Recording, recorded } from './recording.ts';

const role = 'deploy' as const;
const withLease = { 'base-environment': 'dev' };

async function deployed(action: string, run: Promise<Parameters<typeof taken>[0]>) {
  return recorded({ action, role, world: taken(await run) });
}

/** A play that was refused asked for less than the action does. */
function taken(run: { readonly codes: readonly string[]; readonly world: Recording['world'] }) {
  const unexpected = run.codes.filter((code) => code !== 'rollout-rolled-back');
  if (unexpected.length > 0) throw new Error(`The play ended in ${unexpected.join(', ')}.`);
  return run.world;
}

/** What deployments of the application ask for, one that fails and goes back among them. */
export const deployments: Readonly<Record<string, () => Promise<Recording[]>>> = {
  'a migration on a new image': async () => [
    await deployed('migrate', runMigrate(asInfraMakes(goodMigration()), { inputs: withLease })),
  ],
  'a command with a secret of its own, under the lease': async () => {
    const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:alpha/database-url-AbCdEf';
    const inputs = { ...withLease, lease: 'true', secrets: `TOKEN=${secret}` };
    const run = runRunCommand(asInfraMakes(goodMigration()), { inputs });
    return [await deployed('run-command', run)];
  },
  'a rolling update that records its images': async () => {
    const inputs = { ...withLease, 'record-images': 'true' };
    return [await deployed('rolling-update', runRollout(asInfraMakes(rollouts()), { inputs }))];
  },
  'a rolling update that goes back': async () => {
    const scenario = rolling('alpha-gunicorn', { fails: crashLoop() });
    const run = runRollout(asInfraMakes(scenario), { inputs: withLease });
    return [await deployed('rolling-update', run)];
  },
  'an update of the frontend': async () => {
    const verb = { spec: frontendSpec, execute: frontendUpdate, resultOf: frontendResult };
    const inputs = { ...withLease, images: 'public.ecr.aws/nginx/nginx:1.30' };
    const run = runRollout(asInfraMakes(rollouts()), { verb, inputs });
    return [await deployed('frontend-update', run)];
  },
  'a slot that is reserved, and given back by the role that destroys': async () => {
    const action = 'listener-slot';
    const useCase = { spec: slotSpec, execute: listenerSlot, resultOf: slotResult };
    const reserve = { ...withLease, operation: 'reserve' };
    const first = await play(useCase, sharedBalancer(), { inputs: reserve });
    const reserved = recorded({ action, role: 'prepare', world: taken(first) });
    const since = first.world.journal.count();
    const release = { ...withLease, operation: 'release' };
    const second = await play(useCase, sharedBalancer(), { inputs: release, after: first });
    return [reserved, recorded({ action, role: 'apply', world: taken(second) }, since)];
  },
};
