import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { Aws } from '../../../../../actions/library/aws/aws.ts';
import { makePlan } from '../../../../../actions/library/engines/cloudformation/plan/plan.ts';
import { CancelledError } from '../../../../../actions/library/host/cancel.ts';
import { RecordedSite } from '../../../../actions/recorded-site.ts';
import { exampleCredentials } from '../../../../world/access.ts';
import { VirtualClock } from '../../../../world/clock.ts';
import type { Fault } from '../../../../world/scenario.ts';
import { World } from '../../../../world/world.ts';
import { plainAccount } from '../../../aws/stage.ts';

const scratch = mkdtempSync(join(tmpdir(), 'planning-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const options = { operation: 'create-update', targets: [], replace: [], refresh: true } as const;

/** Cancels when it is told of the first change set that is being made. */
class CancellingSite extends RecordedSite {
  readonly cancel = new AbortController();
  override line(text: string): void {
    super.line(text);
    if (text.endsWith('is being made')) this.cancel.abort(new CancelledError());
  }
}

function open(faults: readonly Fault[], site: RecordedSite, signal: AbortSignal) {
  const clock = new VirtualClock();
  const world = new World(plainAccount({ cloudFormation: {}, faults }), { clock });
  const credentials = async () => ({ ...exampleCredentials });
  const requestHandler = world.requestHandler();
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler, signal });
  const directory = mkdtempSync(join(scratch, 'project-'));
  const Resources = { Jobs: { Type: 'AWS::SQS::Queue', Properties: {} } };
  writeFileSync(join(directory, 'template.yaml'), JSON.stringify({ Resources }));
  const project = {
    ...{ directory, directoryName: 'infra', environment: 'alpha', baseEnvironment: 'dev' },
    ...({ kind: 'ad-hoc', layer: 'app', repository: 'acme/shop' } as const),
    ...{ stacks: new Map<string, string>(), template: 'template.yaml', parameterFiles: [] },
    ...{ parameters: new Map<string, string>(), capabilities: [] },
    ...{ stackTags: new Map<string, string>(), executionRole: undefined },
  };
  const folder = mkdtempSync(join(scratch, 'plan-'));
  const request = { options, folder, maskKey: Buffer.alloc(32, 7) };
  return {
    world,
    plan: (more: Partial<typeof project> = {}) =>
      makePlan(
        { aws, clock, signal, site, project: { ...project, ...more }, tool: 'cloudformation' },
        request,
      ),
  };
}

it('takes its change sets back when it is cancelled', async () => {
  const site = new CancellingSite();
  const { world, plan } = open([], site, site.cancel.signal);
  await expect(plan()).rejects.toThrow(CancelledError);
  expect(world.journal.count('cloudformation:CreateChangeSet')).toBe(1);
  expect(world.journal.count('cloudformation:DeleteChangeSet')).toBe(1);
});

const on = 'cloudformation:CreateChangeSet';
it.each<[string, Fault]>([
  ['a throttle', { on, kind: 'throttle', times: 1 }],
  ['a lost answer', { on, kind: 'reset', after: true, times: 1 }],
])('makes one change set through %s', async (_, fault) => {
  const { world, plan } = open([fault], new RecordedSite(), new AbortController().signal);
  const { hasChanges, summary } = await plan();
  expect(hasChanges).toBe(true);
  expect(summary.counts.create).toBe(1);
  const names = world.journal
    .calls('cloudformation:CreateChangeSet')
    .map(({ body }) => new URLSearchParams(body).get('ChangeSetName'));
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(1);
});

it('says so where the name of its change set is taken by one that was made of something else', async () => {
  const { plan } = open([], new RecordedSite(), new AbortController().signal);
  await plan();
  const other = plan({ stackTags: new Map([['team', 'shop']]) });
  await expect(other).rejects.toMatchObject({ problems: [{ code: 'change-set-exists' }] });
});
