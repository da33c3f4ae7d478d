import type { PlanImage } from '../../../actions/library/sealed-plan/private-schema.ts';
import { recorded } from '../../library/engines/terraform/recorded.ts';
import type { Scene, Setting } from '../applying/scene.ts';
import { type PlanChanges, summaryOf } from '../applying/sealed.ts';
import { planWithDatabase } from '../database-plan.ts';
import type { Refusal } from './refusal.ts';

const past = new Date(Date.now() - 1_000).toISOString();

const gunicorn = { service: 'gunicorn', version: 1, value: 'acme/backend@sha256:1' };
const worker = { service: 'worker', value: 'acme/backend@sha256:2' };
const workerRecord = { name: '/adhoc/dev/alpha/images/worker', value: worker.value };

const sealedWith = (facts: PlanChanges['facts'] & object): Setting => ({ plan: { facts } });

/** The second stage: a plan that is not for this job. */
export const hereRefusals: readonly Refusal[] = [
  {
    what: 'The plan is of another repository',
    code: 'plan-of-another-repository',
    setting: sealedWith({ repository: { id: '1', name: 'eve/shop' } }),
  },
  {
    what: 'It is of another commit',
    code: 'plan-of-another-commit',
    identity: { commit: 'c'.repeat(40) },
  },
  {
    what: 'It is of another run',
    code: 'plan-of-another-run',
    setting: sealedWith({ run: { id: '4712', attempt: 1 } }),
  },
  {
    what: 'It is of a later attempt of the run',
    code: 'plan-of-another-run',
    setting: sealedWith({ run: { id: '4711', attempt: 2 } }),
  },
  {
    what: 'It is of another environment',
    code: 'plan-of-another-environment',
    setting: sealedWith({ environment: 'beta' }),
  },
  {
    what: 'It is of another base environment',
    code: 'plan-of-another-environment',
    inputs: { 'base-environment': 'prod' },
  },
  {
    what: 'It is of another account',
    code: 'plan-of-another-account',
    setting: sealedWith({ account: '210987654321' }),
  },
  {
    what: 'It is of another region',
    code: 'plan-of-another-region',
    setting: sealedWith({ region: 'us-east-1' }),
  },
  {
    what: 'It was made by the role of this job',
    code: 'plan-by-same-role',
    setting: sealedWith({ role: 'arn:aws:iam::123456789012:role/adhoc-deploy' }),
  },
  {
    what: 'The tool has another version here',
    code: 'plan-tool-differs',
    arrange: ({ tool }) => tool.says('version', 'Terraform v1.12.0\non linux_amd64\n'),
  },
  {
    what: 'The tool is one that this version of the suite does not know',
    code: 'plan-tool-unknown',
    setting: sealedWith({ tool: { name: 'pulumi', version: '3.0.0' } }),
  },
  {
    what: 'It was made on another platform',
    code: 'plan-platform-differs',
    setting: sealedWith({ platform: { os: 'darwin', arch: 'arm64' } }),
  },
  {
    what: 'It was made at another path',
    code: 'plan-path-differs',
    setting: sealedWith({ path: '/home/runner/work/shop/shop' }),
  },
  {
    what: 'Its path begins in the workspace and leads out of it by `..`',
    code: 'plan-path-differs',
    arrange: (scene) => scene.store({ facts: { path: `${scene.workspace}/../../elsewhere` } }),
  },
  {
    what: 'The lock file that it was made with is not the one that travelled along',
    code: 'plan-lock-file-differs',
    setting: { plan: { secrets: { lockFile: 'a'.repeat(64) } } },
  },
  {
    what: 'Its options are none that this version of the suite knows',
    code: 'plan-format-unknown',
    setting: { plan: { options: { directory: '../../elsewhere' } } },
  },
  {
    what: 'Its options lead out of the project behind a line break',
    code: 'plan-format-unknown',
    setting: { plan: { options: { directory: 'infra\n/../../elsewhere' } } },
  },
  {
    what: 'The name of its environment is none, and reads like this one on its base',
    code: 'plan-of-another-environment',
    inputs: { 'base-environment': 'dev' },
    setting: sealedWith({ environment: 'alpha on dev', baseEnvironment: null }),
  },
  {
    what: 'The name of its base environment is none, and leads to parameters of another one',
    code: 'plan-of-another-environment',
    setting: sealedWith({ baseEnvironment: 'prod/beta' }),
  },
  {
    what: 'Nothing says to which base environment it belongs',
    code: 'base-environment-unknown',
    setting: sealedWith({ baseEnvironment: null }),
  },
];

/** The second stage: what has changed meanwhile. */
export const nowRefusals: readonly Refusal[] = [
  { what: 'The plan has expired', code: 'plan-expired', setting: sealedWith({ expiresAt: past }) },
  {
    what: 'Something was applied since the plan was made (stale)',
    code: 'plan-starting-state-moved',
    arrange: ({ tool }) => tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 })),
  },
  {
    what: 'The state is another one, under the same key',
    code: 'plan-starting-state-moved',
    arrange: ({ tool }) => tool.says('state', JSON.stringify({ lineage: '60', serial: 7 })),
  },
  {
    what: 'An image of record has moved',
    code: 'plan-image-moved',
    setting: plannedWithImage({ version: 1, value: 'acme/backend@sha256:0' }),
  },
  {
    what: 'An image of record was written again, with the same value',
    code: 'plan-image-moved',
    setting: plannedWithImage({ version: 4, value: 'acme/backend@sha256:1' }),
  },
  {
    what: 'An image was recorded for a service that had none',
    code: 'plan-image-moved',
    setting: { plan: { secrets: { images: [] } } },
  },
  {
    what: 'An image of record is gone',
    code: 'plan-image-moved',
    setting: plannedWithImages([gunicorn, { ...worker, version: 2 }]),
  },
  {
    what: 'A service whose image the workflow gave, for want of a record, has a record now',
    code: 'plan-image-moved',
    setting: {
      ...plannedWithImages([gunicorn, { ...worker, version: null }]),
      account: { parameters: [workerRecord] },
    },
  },
  {
    what: 'The plan was applied before, by this attempt of the run',
    code: 'plan-already-applied',
    arrange: (scene) => appliedBefore(scene),
  },
  {
    what: 'The plan was applied before, by an earlier attempt of the run',
    code: 'plan-already-applied',
    identity: { attempt: '2' },
    arrange: (scene) => appliedBefore(scene),
  },
  {
    what: 'The plan was applied before, and that failed half-way',
    code: 'plan-already-applied',
    identity: { attempt: '2' },
    arrange: (scene) => {
      scene.tool.says('apply', recorded('terraform.failed.jsonl'));
      scene.tool.says('code', '1');
      return appliedBefore(scene);
    },
  },
  {
    what: 'It destroys a base environment on which others stand by now',
    code: 'base-in-use',
    inputs: { environment: 'dev' },
    setting: {
      plan: {
        facts: { layer: 'base', operation: 'destroy', environment: 'dev', baseEnvironment: 'dev' },
        secrets: { images: [], summary: summaryOf({ operation: 'destroy' }) },
        options: { operation: 'destroy' },
      },
      account: { parameters: [{ name: '/adhoc/dev/slots/7', value: 'beta' }] },
    },
  },
  {
    what: 'The plan is protected, and destroys data that its seal does not name',
    code: 'data-loss-not-allowed',
    setting: { plan: { secrets: { summary: summaryOf({}, planWithDatabase()) } } },
    arrange: ({ tool }) => tool.says('show', planWithDatabase()),
  },
  {
    what: 'The plan does something else than what was reviewed',
    code: 'plan-summary-differs',
    arrange: ({ tool }) =>
      tool.says('show', recorded('terraform.plan.json').replaceAll('large', 'huge')),
  },
];

/** At the last moment, by the tool's own look at its state. */
export const applyRefusals: readonly Refusal[] = [
  {
    what: 'Something is applied between the last look and the apply',
    code: 'plan-stale',
    arrange: ({ tool }) => {
      tool.says('apply', `${JSON.stringify(stale)}\n`);
      tool.says('code', '1');
    },
  },
];

const stale = {
  '@level': 'error',
  '@message': 'Error: Saved plan is stale',
  type: 'diagnostic',
  diagnostic: {
    severity: 'error',
    summary: 'Saved plan is stale',
    detail: 'The given plan file can no longer be applied because the state was changed.',
  },
};

function plannedWithImages(images: readonly PlanImage[]): Setting {
  return { plan: { secrets: { images } } };
}

function plannedWithImage(image: Omit<PlanImage, 'service'>): Setting {
  return plannedWithImages([{ service: 'gunicorn', ...image }]);
}

async function appliedBefore(scene: Scene): Promise<void> {
  const { codes } = await scene.run();
  if (!codes.every((code) => code === 'apply-failed')) throw new Error(codes.join());
}
