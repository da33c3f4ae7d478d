import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Aws } from '../../../actions/library/aws/aws.ts';
import { findCli, withoutCli } from '../../../actions/library/engines/cdk/cli.ts';
import { CdkEngine } from '../../../actions/library/engines/cdk/engine.ts';
import type { SavedPlan } from '../../../actions/library/engines/engine.ts';
import { systemClock } from '../../../actions/library/system/clock.ts';
import { privateFolder } from '../../../actions/library/system/private-folder.ts';
import { RecordedSite } from '../../actions/recorded-site.ts';
import { exampleCredentials } from '../../world/access.ts';

const installed = resolve(import.meta.dirname, '../../../node_modules');
const region = 'eu-west-1';

const app = `
import * as cdk from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
const app = new cdk.App();
const env = { account: '123456789012', region: '${region}' };
const stackName = 'adhoc-app-' + (app.node.tryGetContext('environment') ?? 'none');
const stack = new cdk.Stack(app, 'App', { stackName, env });
stack.templateOptions.templateFormatVersion = '2010-09-09';
new cdk.CfnOutput(stack, 'Page', { value: new Asset(stack, 'File', { path: 'page.html' }).s3ObjectUrl });
new Queue(stack, 'Jobs');
if (app.node.tryGetContext('look')) StringParameter.valueFromLookup(stack, '/looked/up');
`;

/** An app of aws-cdk-lib in a folder of its own, with the real CLI, before a moto. */
export class AppStage implements Disposable {
  readonly site = new RecordedSite();
  readonly #folder = mkdtempSync(join(tmpdir(), 'cdk-app-'));
  readonly #environment: Readonly<Record<string, string>>;
  #plans = 0;

  constructor(url: string) {
    symlinkSync(installed, join(this.#folder, 'node_modules'));
    writeFileSync(join(this.#folder, 'app.mjs'), app);
    writeFileSync(join(this.#folder, 'cdk.json'), '{"app":"node app.mjs"}');
    writeFileSync(join(this.#folder, 'page.html'), '<p>hello</p>');
    this.#environment = {
      PATH: process.env.PATH ?? '',
      HOME: this.#folder,
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
      AWS_REGION: region,
    };
    Object.assign(process.env, { AWS_ENDPOINT_URL: url, RUNNER_TEMP: this.#folder });
  }

  bootstrap(): void {
    const args = ['bootstrap', `aws://123456789012/${region}`, '--no-notices'];
    const cwd = this.#folder;
    const env = this.#environment;
    execFileSync(join(cwd, 'node_modules/.bin/cdk'), args, { cwd, env, stdio: 'pipe' });
  }

  request(): SavedPlan {
    this.#plans += 1;
    const folder = join(this.#folder, `plan-${this.#plans}`);
    mkdirSync(folder);
    const options = {
      operation: 'create-update',
      targets: [],
      replace: [],
      refresh: true,
    } as const;
    return { options, folder, maskKey: Buffer.alloc(32, 7) };
  }

  engine(environment: string, context: Readonly<Record<string, string>> = {}): CdkEngine {
    const { site } = this;
    const directory = this.#folder;
    const { signal } = new AbortController();
    const clock = systemClock;
    const credentials = async () => ({ ...exampleCredentials });
    const aws = new Aws({ region, clock, credentials, signal });
    const found = findCli({ directory, root: directory, path: '' });
    if (!found) throw withoutCli({ directory });
    const setting = {
      ...{ directory, clock, signal, binary: found.binary, environment: this.#environment },
      folder: privateFolder('engine'),
      line: (text: string) => site.line(text),
    };
    const stacks = {
      ...{ directory, directoryName: '.', environment, baseEnvironment: 'dev' },
      ...({ kind: 'ad-hoc', layer: 'app', repository: 'acme/shop' } as const),
      ...{ stacks: new Map<string, string>(), template: '', parameterFiles: [] },
      ...{ parameters: new Map<string, string>(), capabilities: [] },
      ...{ stackTags: new Map<string, string>(), executionRole: undefined },
    };
    const own = new Map(Object.entries({ environment, ...context }));
    const project = { stacks, app: undefined, out: undefined, names: [], context: own };
    const parts = { aws, clock, signal, site };
    const cli = () => setting;
    const planning = { aws, setting, cli, parts, version: found.version };
    return new CdkEngine({ ...planning, project: { ...project, root: directory } }, '');
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
