import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aws } from '../../../actions/library/aws/aws.ts';
import {
  startingStateNow,
  summariseSaved,
} from '../../../actions/library/engines/cloudformation/plan/saved-reading.ts';
import { identity } from '../../../actions/library/engines/cloudformation/project/planning.ts';
import type { SavedPlan } from '../../../actions/library/engines/engine.ts';
import { sealOptions } from '../../../actions/library/engines/sealed-options.ts';
import { summaryText } from '../../../actions/library/review/change-summary.ts';
import type { Json } from '../../../actions/library/sealed-plan/json.ts';
import { joinPlan } from '../../../actions/library/sealed-plan/plan-file-form.ts';
import type { PlanAsset } from '../../../actions/library/sealed-plan/private-schema.ts';
import { seal } from '../../../actions/library/sealed-plan/seal.ts';
import { toolFilesIn } from '../../../actions/library/sealed-plan/tool-files.ts';
import { planByHand, type Wanted } from '../../library/engines/cloudformation/plan-by-hand.ts';
import { facts } from '../../library/sealed-plan/facts.ts';
import { exampleCredentials } from '../../world/access.ts';
import type { Scenario, ScenarioCloudFormation } from '../../world/scenario.ts';
import { Scene } from './scene.ts';
import { newFolder } from './sealed.ts';

interface Setting {
  readonly wanted: readonly Wanted[];
  readonly cloudFormation?: ScenarioCloudFormation;
  readonly account?: Partial<Scenario>;
  readonly assets?: readonly PlanAsset[];
  /** What made the templates; CloudFormation's own unless told otherwise. */
  readonly madeBy?: { readonly name: 'cdk'; readonly version: string };
  readonly directory?: string;
}

/** Those who plan. */
const others = ['cloudformation:CreateChangeSet'];

/** A sealed plan of CloudFormation in a run's artifacts, and the job that wants to apply it. */
export class CloudScene {
  readonly scene: Scene;
  saved: SavedPlan | undefined;

  private constructor(scene: Scene) {
    this.scene = scene;
  }

  static async open({ cloudFormation, account, ...plan }: Setting): Promise<CloudScene> {
    const scene = await Scene.open({
      account: { ...account, cloudFormation: { ...cloudFormation } },
      others,
    });
    const opened = new CloudScene(scene);
    await opened.#store(plan);
    return opened;
  }

  /** The account as somebody sees it who may do everything. */
  get aws(): Aws {
    const { clock, world } = this.scene;
    const credentials = async () => ({ ...exampleCredentials });
    const requestHandler = world.requestHandler();
    return new Aws({ region: 'eu-west-1', clock, credentials, requestHandler });
  }

  async status(stack: string): Promise<string | undefined> {
    return (await (await this.aws.cloudFormation()).stack(stack))?.StackStatus;
  }

  /** What CloudFormation was asked to change by the job. */
  get writes(): string[] {
    const all = this.scene.writes.filter((action) => action.startsWith('cloudformation:'));
    return all.filter((action) => !others.includes(action));
  }

  async #store({ wanted, assets = [], madeBy, directory = 'infra' }: Setting): Promise<void> {
    const { aws, scene } = this;
    const { clock } = scene;
    const folder = newFolder();
    const cloud = await aws.cloudFormation();
    const saved = await planByHand(wanted, { cloud, clock, folder, name: 'adhoc-alpha-4711-1' });
    this.saved = saved;
    const { options } = saved;
    const { operation } = options;
    if (operation === 'drift') throw new TypeError('drift is never sealed');
    const summary = await summariseSaved(saved, aws, madeBy?.name);
    const nowMs = clock.now();
    const names = wanted.map(({ name }) => name);
    const settings: Json = madeBy
      ? { directory, stacks: names, lookUps: [] }
      : { directory, stacks: names.map((name) => `${name}=app.json`) };
    const sealed = newFolder();
    const { tool, version } = identity;
    const { digest } = await seal({
      facts: {
        ...facts,
        operation,
        tool: madeBy ?? { name: tool, version },
        commit: '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d',
        createdAt: new Date(nowMs - 60_000).toISOString(),
        expiresAt: new Date(nowMs + 86_400_000).toISOString(),
      },
      secrets: {
        lockFile: null,
        maskKey: Buffer.from(saved.maskKey).toString('hex'),
        variables: {},
        options: sealOptions({ options, settings }),
        permissions: summary.changes.map(({ address }) => `allow-data-loss: ${address}`),
        images: [image],
        assets: [...assets],
        startingState: await startingStateNow(saved, aws),
        summary: JSON.parse(summaryText(summary)),
      },
      project: { files: [], emptyFolders: [], leftOut: [], refused: [] },
      toolFiles: toolFilesIn(folder),
      lock: { method: 'none' },
      sizeLimit: 500_000_000,
      folder: sealed,
    });
    const file = join(newFolder(), 'plan');
    await joinPlan(sealed, file);
    scene.digest = digest;
    scene.upload(readFileSync(file), 'adhoc-plan-alpha-of-stacks');
  }
}

const image = { service: 'gunicorn', version: 1, value: 'acme/backend@sha256:1' };
