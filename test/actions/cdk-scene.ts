import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { type AssemblyOf, assetsBucket, writeAssembly } from '../tool/assembly.ts';
import { StandIn } from '../tool/stand-in.ts';
import type { Scenario } from '../world/scenario.ts';
import { type PlanRun, runPlan } from './plan-run.ts';

ownEnvironment();

export const app = 'infra/app';
export const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
export const bootstrapVersion = {
  BootstrapVersion: {
    Type: 'AWS::SSM::Parameter::Value<String>',
    Default: '/cdk-bootstrap/hnb659fds/version',
  },
};
export const template = { Parameters: bootstrapVersion, Resources: { Jobs: queue } };
export const bootstrapped = [{ name: '/cdk-bootstrap/hnb659fds/version', value: '30' }];

/** A machine with an assembly in `infra/app/cdk.out`. */
export function machine(stacks: readonly AssemblyOf[], more = {}): StandIn {
  const standIn = new StandIn();
  standIn.write(`${app}/cdk.json`, '{"app":"node app.mjs"}');
  writeAssembly(join(standIn.workspace, app, 'cdk.out'), stacks, more);
  return standIn;
}

/** The project's CLI: what it is called with is in `called`. */
export function installCli(standIn: StandIn, script: string): string {
  const path = `${app}/node_modules/.bin/cdk`;
  standIn.write(path, `#!/bin/sh\nhere='${standIn.workspace}/${app}'\n${script}\n`);
  const file = join(standIn.workspace, path);
  chmodSync(file, 0o755);
  return join(standIn.workspace, app, 'called');
}

export const synthesises = `echo "$@" >> "$here/called"; env >> "$here/seen"
while [ "$1" != --output ]; do shift; done
cp -R "$here/cdk.out" "$2"`;

export interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly account?: Partial<Scenario>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly denied?: readonly string[];
  readonly others?: readonly string[];
}

export function plan(standIn: StandIn, given: Given = {}): Promise<PlanRun> {
  const inputs = { tool: 'cdk', 'working-directory': app, ...given.inputs };
  const account = { cloudFormation: {}, parameters: bootstrapped, ...given.account };
  return runPlan(standIn, { ...given, inputs, account, isVirtual: true });
}

export function codes(run: PlanRun): string[] {
  return run.problems.map(({ code }) => code);
}

export const given = { 'cdk-out': 'cdk.out' };

export const file = `s3://${assetsBucket}/f.zip`;
export const withFile = { id: 'App', name: 'adhoc-app-alpha', template, files: ['f.zip'] };
