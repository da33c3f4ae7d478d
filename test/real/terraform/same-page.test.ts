import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { planFileOf } from '../../../actions/library/engines/terraform/plan-file.ts';
import type { Project } from '../../../actions/library/engines/terraform/project.ts';
import { kept, recordedPlan, shapeOf } from '../../actions/same-page/recorded-plan.ts';
import {
  password,
  type Step,
  standing,
  steps,
  versions,
} from '../../actions/same-page/versions.ts';
import { Moto } from '../moto.ts';
import { programOf } from './programs.ts';
import { Stage } from './stage.ts';

const folder = join(import.meta.dirname, '../../actions/same-page');
const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const backendConfig = [
  ...['bucket=states', 'key={environment}.tfstate', 'region=eu-west-1', 'use_path_style=true'],
  ...['skip_credentials_validation=true', 'skip_requesting_account_id=true'],
  ...['skip_metadata_api_check=true', 'skip_s3_checksum=true'],
];

let moto: Moto;
let stage: Stage;

beforeAll(async () => {
  moto = await Moto.start();
  stage = new Stage({
    tool: 'terraform',
    files: { 'main.tf': readFileSync(join(folder, 'shop.tf'), 'utf8') },
  });
  stage.useMirror();
  stage.lockProviders();
  Object.assign(stage.environment, { ...keys, AWS_ENDPOINT_URL: moto.url });
});

afterAll(async () => {
  stage[Symbol.dispose]();
  await moto.stop();
});

/** What lies below the environment: a state bucket, the account's own network and a load balancer in it. */
async function base(): Promise<Record<'vpc' | 'subnets' | 'listener', string>> {
  const place = '<LocationConstraint>eu-west-1</LocationConstraint>';
  const body = `<CreateBucketConfiguration>${place}</CreateBucketConfiguration>`;
  await fetch(`${moto.url}/states`, { method: 'PUT', body });
  const reach = { endpoint: moto.url, region: 'eu-west-1', credentials };
  const { Subnets = [] } = await new EC2Client(reach).send(new DescribeSubnetsCommand({}));
  const subnets = Subnets.flatMap(({ SubnetId: id }) => id ?? []);
  const balancing = new ElasticLoadBalancingV2Client(reach);
  const balancer = new CreateLoadBalancerCommand({ Name: 'base', Subnets: subnets });
  const { LoadBalancers } = await balancing.send(balancer);
  const listener = new CreateListenerCommand({
    LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn,
    Port: 80,
    Protocol: 'HTTP',
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
  });
  const { Listeners } = await balancing.send(listener);
  return {
    vpc: Subnets[0]?.VpcId ?? '',
    subnets: subnets.join(),
    listener: Listeners?.[0]?.ListenerArn ?? '',
  };
}

function settingsOf(step: Step, below: Readonly<Record<string, string>>): Partial<Project> {
  const inSnakes = Object.entries(versions[step]).map(([name, value]): [string, string] => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    String(value),
  ]);
  return {
    backendConfig,
    variables: new Map([...inSnakes, ...Object.entries(below), ['password', password]]),
  };
}

/** `terraform show -json` of a plan that the engine saved. */
function shown(saved: string): string {
  const env = { HOME: stage.folder, TF_CLI_CONFIG_FILE: stage.path('cli.tfrc'), ...keys };
  const directory = `-chdir=${stage.path('project')}`;
  const args = [directory, 'show', '-json', planFileOf({ folder: saved })];
  return execFileSync(programOf('terraform'), args, { env, encoding: 'utf8', maxBuffer: 1e8 });
}

it('the recorded plans of the same environment are those that Terraform makes', async () => {
  const below = await base();
  for (const step of steps) {
    const settings = settingsOf(step, below);
    const operation = step === 'destroy' ? 'destroy' : 'create-update';
    const request = stage.request({ operation });
    const engine = stage.engine(settings);
    await engine.plan(request);
    const made = kept(JSON.parse(shown(request.folder)));
    if (process.env.RECORD_PLANS) writeFileSync(join(folder, `golden/${step}.json`), made);
    else expect(shapeOf(made)).toEqual(shapeOf(recordedPlan(step)));
    const isApplied = Object.values(standing).includes(step);
    const follower = { onStarted: () => undefined, onProgress: () => undefined };
    if (isApplied) expect((await engine.apply(request, follower)).failure).toBeUndefined();
  }
}, 900_000);
