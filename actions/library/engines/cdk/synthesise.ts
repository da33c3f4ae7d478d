import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, UserError } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import type { Finished } from '../run-child.ts';
import { type Assembly, readAssembly, UnreadableAssembly } from './assembly.ts';
import type { CdkProject } from './project.ts';
import { type CliSetting, cliError, runCli } from './run-cli.ts';

/** An assembly and where it lies. */
export interface MadeAssembly {
  readonly folder: string;
  readonly assembly: Assembly;
}

/**
 * Makes the assembly by the project's CLI, in a folder of ours. Nothing is looked up in the cloud: what an app takes
 * from there stands in its cdk.context.json, in the commit that is planned.
 * @throws UserError, ToolError `cdk-synth-failed`.
 */
export async function synthesise(
  { app, context }: Pick<CdkProject, 'app' | 'context'>,
  setting: CliSetting,
): Promise<MadeAssembly> {
  const folder = setting.folder.path('cdk.out');
  const finished = await runCli(setting, [
    ...['synth', '--quiet', '--no-lookups', '--output', folder],
    ...(app === undefined ? [] : ['--app', app]),
    ...[...context].flatMap(([name, value]) => ['--context', `${name}=${value}`]),
  ]);
  if (finished.code !== 0) throw whyNot(finished, folder);
  return openAssembly(folder, 'The assembly that the app made');
}

/** @throws UserError `assembly-unreadable`, `cdk-lookup-missing`. */
export function openAssembly(folder: string, name: string): MadeAssembly {
  try {
    const assembly = readAssembly(folder);
    if (assembly.missing.length > 0) throw new UserError(notLookedUp(assembly.missing));
    return { folder, assembly };
  } catch (thrown) {
    if (!(thrown instanceof UnreadableAssembly)) throw thrown;
    throw new UserError({
      code: 'assembly-unreadable',
      what: `${name} cannot be read: ${thrown.message}.`,
      remedy: 'Make it with: npx cdk synth --output cdk.out',
    });
  }
}

function whyNot(finished: Finished, folder: string): Error {
  const tooOld = tooOldFor(finished, folder);
  if (tooOld) return new UserError(tooOld);
  const missing = existsSync(join(folder, 'manifest.json')) ? readAssembly(folder).missing : [];
  if (missing.length > 0) return new UserError(notLookedUp(missing));
  return cliError({
    code: 'cdk-synth-failed',
    what: 'The app could not be synthesised',
    remedy: 'npx cdk synth --no-lookups shows the same.',
    finished,
  });
}

/** The CLI says itself which assemblies it reads. */
export function tooOldFor({ stderr }: Finished, folder: string): Problem | undefined {
  const [, reads, found] =
    /Maximum schema version supported is ([\w.]+), but found ([\d.]+\d)/.exec(stderr) ?? [];
  if (reads === undefined) return undefined;
  const needed = readAssembly(folder).minimumCli;
  const pinned = needed === undefined ? 'aws-cdk' : `aws-cdk@^${needed}`;
  return {
    code: 'cdk-cli-too-old',
    what: `The CDK CLI of the project reads assemblies up to ${foreign(reads)}; its aws-cdk-lib writes ${foreign(found ?? '')}.`,
    remedy: `npm install --save-dev ${pinned}, and commit package.json and the lock file`,
  };
}

function notLookedUp(missing: readonly string[]): Problem {
  return {
    code: 'cdk-lookup-missing',
    what: `The app looks up in the cloud what cdk.context.json does not have: ${missing.map(foreign).join(', ')}. A plan looks up nothing, so that the same commit is the same plan.`,
    remedy: 'Run npx cdk synth with credentials, and commit cdk.context.json.',
  };
}
