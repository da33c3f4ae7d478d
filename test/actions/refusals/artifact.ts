import { approvedRun } from '../../world/github/scenario.ts';
import type { Scene } from '../applying/scene.ts';
import type { Refusal } from './refusal.ts';

const planned = { ...approvedRun, conclusion: 'success' };
const ofOtherRun = {
  inputs: { gate: 'dispatch', 'plan-run-id': '4711' },
  identity: { runId: '4800' },
  claims: { run_id: '4800', event_name: 'workflow_dispatch' },
};

/** Before any of its bytes is opened. */
export const artifactRefusals: readonly Refusal[] = [
  {
    what: 'The run has no such artifact, nor has another run of the repository',
    code: 'artifact-not-found',
    inputs: { 'plan-artifact-id': '8000000777' },
  },
  {
    what: 'Another run stored the artifact',
    code: 'artifact-of-another-run',
    arrange: (scene) => alter(scene, { runId: '4712' }),
  },
  {
    what: 'The artifact has expired',
    code: 'artifact-expired',
    arrange: (scene) => alter(scene, { expiresAt: 0 }),
  },
  {
    what: 'Its bytes changed on their way from GitHub',
    code: 'artifact-digest-differs',
    arrange: (scene) => alter(scene, { bytes: Buffer.from('x') }),
  },
  {
    what: 'GitHub noted no digest for it',
    code: 'artifact-digest-differs',
    arrange: (scene) => alter(scene, { hash: '' }),
  },
  {
    what: 'It is larger than `plan-size-limit` allows',
    code: 'artifact-too-large',
    inputs: { 'plan-size-limit': '1MB' },
    arrange: (scene) => alter(scene, { bytes: Buffer.alloc(101_000_001) }),
  },
  {
    what: 'Its name is none that the suite gives',
    code: 'artifact-not-of-this-suite',
    arrange: (scene) => alter(scene, { name: '..%2Fplan' }),
  },
  {
    what: '`gate: dispatch`: another run than `plan-run-id` stored it',
    code: 'artifact-of-another-run',
    setting: { github: { runs: [planned, { ...planned, id: 4712 }] } },
    ...ofOtherRun,
    inputs: { gate: 'dispatch', 'plan-run-id': '4712' },
  },
  {
    what: '`gate: dispatch`: it has expired',
    code: 'artifact-expired',
    setting: { github: { runs: [planned] } },
    ...ofOtherRun,
    arrange: (scene) => alter(scene, { expiresAt: 0 }),
  },
];

/** What lies with GitHub is another thing now; what it noted of it is not. */
function alter({ github }: Scene, change: object): void {
  Object.assign(github.store.all.at(-1) ?? {}, change);
}
