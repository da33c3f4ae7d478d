import { Aws } from '../../actions/library/aws/aws.ts';
import { CloudScene } from '../actions/applying/cloud-scene.ts';
import { Scene } from '../actions/applying/scene.ts';
import * as cdk from '../actions/cdk-scene.ts';
import { type PlanRun, runPlan, runReview } from '../actions/plan-run.ts';
import { plainAccount } from '../library/aws/stage.ts';
import { StandIn } from '../tool/stand-in.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import type { ScenarioCloudFormation } from '../world/scenario.ts';
import { World } from '../world/world.ts';
import { infraProject, published } from './infra-project.ts';
import { type Recording, recorded } from './recording.ts';

const keys = [{ id: 'plans', alias: 'alias/adhoc-plans' }];
const withKey = { 'plan-kms-key': 'alias/adhoc-plans', 'plan-passphrase': '' };
/** The review's, in the same account. */
const others = ['kms:Decrypt'];
const role = 'arn:aws:iam::123456789012:role/adhoc-cloudformation';
const templates = { 'execution-role': role, tool: 'cloudformation', template: 'template.json' };
const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
const app = {
  Parameters: { Size: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/adhoc/dev/size' } },
  Resources: { Jobs: { ...queue, Properties: { DelaySeconds: { Ref: 'Size' } } } },
};
const size = { name: '/adhoc/dev/size', value: '2' };
const image = { name: '/adhoc/dev/alpha/images/gunicorn', value: 'acme/backend@sha256:1' };
const living = {
  ...{ name: 'adhoc-app-alpha', template: { Resources: { Jobs: queue } } },
  tags: { env: 'alpha' },
};

interface Given {
  readonly inputs: Readonly<Record<string, string>>;
  readonly tool?: 'terraform' | 'cdk';
  readonly cloudFormation?: ScenarioCloudFormation;
}

/** As `infra/bootstrap` gives rights: an app of the CDK becomes stacks. */
function toolsOf({ tool }: Given): Recording['tools'] {
  if (tool === 'terraform') return [tool];
  return tool === 'cdk' ? ['cloudformation', tool] : ['cloudformation'];
}

/** A plan, and its review in the job behind it. */
async function planned(standIn: StandIn, given: Given): Promise<Recording[]> {
  const account = { keys, parameters: [size, image], cloudFormation: given.cloudFormation ?? {} };
  const isVirtual = given.tool !== 'terraform';
  const inputs = { 'working-directory': 'infra/app', ...withKey, ...given.inputs };
  return reviewed(standIn, await runPlan(standIn, { inputs, account, isVirtual, others }), given);
}

async function reviewed(standIn: StandIn, run: PlanRun, given: Given): Promise<Recording[]> {
  const tools = { tools: toolsOf(given) };
  const plan = recorded({ action: 'plan-env', role: 'plan', world: done(run), ...tools });
  if (given.inputs.operation === 'drift') return [plan];
  const since = run.world.journal.count();
  const isVirtual = given.tool !== 'terraform';
  const review = await runReview(standIn, run, { inputs: withKey, after: run, isVirtual });
  const about = { action: 'review-plan', role: 'review', world: done(review), ...tools } as const;
  return [plan, recorded(about, since)];
}

function done({ problems, world }: PlanRun): World {
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return world;
}

function project(): StandIn {
  const standIn = new StandIn();
  standIn.write('infra/app/template.json', JSON.stringify(app));
  return standIn;
}

/** What a scene's job asked for, less what others did before. */
async function applied(scene: Scene, inputs = {}, tools?: Recording['tools']) {
  const since = scene.world.journal.count();
  const { codes } = await scene.run({ inputs });
  if (codes.length > 0) throw new Error(codes.join());
  const about = { action: 'apply-env', role: 'apply', world: scene.world } as const;
  return [recorded({ ...about, ...(tools ? { tools } : {}) }, since)];
}

/** The data key of a sealed plan, made by KMS. */
async function kmsLock() {
  const clock = new VirtualClock();
  const requestHandler = new World(plainAccount({ keys }), { clock }).requestHandler();
  const credentials = async () => ({ ...exampleCredentials });
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler });
  return { method: 'kms', keys: await aws.kms(), keyId: 'alias/adhoc-plans' } as const;
}

/** What plans, reviews and applies ask for, by each kind of tool. */
export const plans: Readonly<Record<string, () => Promise<Recording[]>>> = {
  'a plan of CloudFormation that creates': async () => {
    using standIn = project();
    return await planned(standIn, { inputs: templates });
  },
  'a plan of CloudFormation that destroys': async () => {
    using standIn = project();
    const inputs = { ...templates, operation: 'destroy' };
    return await planned(standIn, { inputs, cloudFormation: { stacks: [living] } });
  },
  'a look at what was changed outside': async () => {
    using standIn = project();
    const inputs = { ...templates, operation: 'drift' };
    return await planned(standIn, { inputs, cloudFormation: { stacks: [living] } });
  },
  'a plan of an app of the CDK, whose assets are there': async () => {
    using standIn = cdk.machine([cdk.withFile]);
    const account = {
      ...{ keys, parameters: [...cdk.bootstrapped, image] },
      objects: [{ address: cdk.file, version: 'v1' }],
    };
    const inputs = { ...cdk.given, ...withKey, 'execution-role': role };
    const run = await cdk.plan(standIn, { inputs, account, others });
    return await reviewed(standIn, run, { inputs, tool: 'cdk' });
  },
  'a plan of an environment of infra/, for the role that its assembly names': async () => {
    using standIn = infraProject();
    const inputs = { ...cdk.given, ...withKey };
    const account = { keys, parameters: published(standIn) };
    const run = await cdk.plan(standIn, { inputs, account, others });
    return await reviewed(standIn, run, { inputs, tool: 'cdk' });
  },
  'a plan of Terraform': async () => {
    using standIn = new StandIn();
    return await planned(standIn, { inputs: { tool: 'terraform' }, tool: 'terraform' });
  },
  'an apply of CloudFormation': async () => {
    const template = { Resources: { Jobs: queue, More: queue } };
    const cloudFormation = { stacks: [{ ...living, tags: {} }] };
    const wanted = [{ name: living.name, template }];
    return applied((await CloudScene.open({ wanted, cloudFormation })).scene);
  },
  'an apply of an app of the CDK': async () => {
    const madeBy = { name: 'cdk', version: '2.1148.1' } as const;
    const wanted = [{ name: living.name, template: { Resources: { Jobs: queue } } }];
    return applied((await CloudScene.open({ wanted, madeBy })).scene);
  },
  'an apply of CloudFormation that destroys': async () => {
    const cloudFormation = { stacks: [living] };
    return applied(
      (await CloudScene.open({ wanted: [{ name: living.name }], cloudFormation })).scene,
    );
  },
  'a plan of CloudFormation that is discarded': async () => {
    const wanted = [{ name: living.name, template: { Resources: { Jobs: queue } } }];
    const { scene } = await CloudScene.open({ wanted });
    return applied(scene, { operation: 'discard' });
  },
  'an apply of Terraform, opened by KMS': async () => {
    const scene = await Scene.open({ plan: { lock: await kmsLock() } });
    return applied(scene, withKey, ['terraform']);
  },
  'an apply of Terraform that destroys': async () => {
    const scene = await Scene.open({ plan: { facts: { operation: 'destroy' } } });
    return applied(scene, {}, ['terraform']);
  },
};
