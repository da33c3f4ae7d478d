import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { environmentFor } from '../account.ts';
import { region } from '../jobs/deployment.ts';
import type { Machine } from '../jobs/machine.ts';
import { Repository } from '../jobs/repository.ts';

const installed = resolve(import.meta.dirname, '../../../node_modules');

/** Two stacks, the second of which is planned behind the first; a file, and a parameter that says what was applied. */
const app = `
import * as cdk from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';

const app = new cdk.App();
const environment = app.node.getContext('environment');
const level = app.node.getContext('level');
const env = { account: '123456789012', region: '${region}' };
const templateFormat = (stack) => { stack.templateOptions.templateFormatVersion = '2010-09-09'; };

const shop = new cdk.Stack(app, 'App', { stackName: 'adhoc-app-' + environment, env });
templateFormat(shop);
const page = new Asset(shop, 'Page', { path: 'page.html' });
const jobs = new Queue(shop, 'Jobs', { queueName: environment + '-jobs' });
if (level === 'warn') new Queue(shop, 'Mails', { queueName: environment + '-mails' });
const name = '/' + environment + '/level';
new StringParameter(shop, 'Level', { parameterName: name, stringValue: level });
new cdk.CfnOutput(shop, 'Address', { value: page.s3ObjectUrl });
new cdk.CfnOutput(shop, 'Queue', { value: jobs.queueName });

const extra = new cdk.Stack(app, 'Extra', { stackName: 'adhoc-app-' + environment + '-extra', env });
templateFormat(extra);
extra.addDependency(shop);
new Queue(extra, 'Reports', { queueName: environment + '-reports' });
`;

/** A repository with an app of aws-cdk-lib in `infra/app`. */
export function shopApp(): Repository {
  return new Repository({
    '.gitignore': 'node_modules\n',
    'infra/app/app.mjs': app,
    'infra/app/cdk.json': '{"app":"node app.mjs"}',
    'infra/app/page.html': '<h1>shop</h1>\n',
  });
}

/** What `npm ci` leaves: the project's own CLI among it. */
export function npmCi(workspace: string): void {
  symlinkSync(installed, join(workspace, 'infra/app/node_modules'));
}

/** A machine that plans has Node; the others have nothing of the project and no program. */
export function installNode(machine: Machine, job: string): void {
  if (job === 'plan') symlinkSync(process.execPath, machine.program('node'));
}

/** As a person does it once for an account. */
export function bootstrap(url: string): void {
  const home = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  const args = ['bootstrap', `aws://123456789012/${region}`, '--no-notices'];
  const env = { ...environmentFor(url, region), PATH: process.env.PATH ?? '', HOME: home };
  execFileSync(join(installed, '.bin/cdk'), args, { cwd: home, env, stdio: 'pipe' });
  rmSync(home, { recursive: true });
}
