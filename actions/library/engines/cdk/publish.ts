import type { Aws } from '../../aws/aws.ts';
import { UserError } from '../../text/errors.ts';
import { type PinId, versionsOf } from '../cloudformation/project/pins.ts';
import { runChild } from '../run-child.ts';
import type { AssemblyStack } from './assembly.ts';
import type { Asset } from './assets.ts';
import { isProgram } from './cli.ts';
import { withoutRoles } from './own-role.ts';
import { type CliSetting, cliError, runCli } from './run-cli.ts';
import { tooOldFor } from './synthesise.ts';

/** What is brought where AWS reads it. */
export interface Delivery {
  /** Of the assembly. */
  readonly folder: string;
  readonly stacks: readonly AssemblyStack[];
  readonly assets: readonly Asset[];
  /** @throws UserError `cdk-not-found` */
  cli(): CliSetting;
}

/**
 * Brings what is not there yet, by the project's CLI and under the role of this job; nothing that is there is
 * written again.
 * @throws ToolError `cdk-publish-failed`, UserError.
 */
export async function publish(delivery: Delivery, aws: Aws): Promise<readonly PinId[]> {
  const { folder, stacks, assets } = delivery;
  const pins = assets.map(({ pin }) => pin);
  if ((await versionsOf(pins, aws)).assets.length === pins.length) return pins;
  const setting = delivery.cli();
  const copy = setting.folder.path('published');
  withoutRoles(folder, copy);
  const finished = await runCli(setting, [
    ...['publish-assets', '--unstable', 'publish-assets', '--app', copy, '--exclusively'],
    ...stacks.map(({ displayName }) => displayName),
  ]);
  if (finished.code === 0) return pins;
  const tooOld = tooOldFor(finished, copy);
  if (tooOld) throw new UserError(tooOld);
  throw cliError({
    code: 'cdk-publish-failed',
    what: 'The assets of the assembly could not be published',
    remedy:
      'The role of the plan needs to put objects and images where the bootstrap keeps them; cdk publish-assets needs a CLI of 2026: npm install --save-dev aws-cdk',
    finished,
  });
}

/** Asked before anything is made. @throws UserError `docker-missing` */
export async function needDocker(assets: readonly Asset[], setting: CliSetting): Promise<void> {
  const images = assets.filter(({ kind }) => kind === 'image');
  if (images.length === 0) return;
  const folders = (setting.environment.PATH ?? '').split(':').filter((one) => one.startsWith('/'));
  const binary = folders.map((folder) => `${folder}/docker`).find(isProgram);
  const asked = { ...setting, binary: binary ?? '' };
  const answers =
    binary !== undefined &&
    (await runChild(asked, { arguments: ['version', '--format', '{{.Server.Version}}'] })).code ===
      0;
  if (answers) return;
  throw new UserError({
    code: 'docker-missing',
    what: `The assembly has ${images.length} image(s) to build, and no Docker engine answers here: ${binary === undefined ? 'there is no program docker on the PATH' : `${binary} reaches none`}.`,
    remedy:
      'Plan on a runner with Docker, such as ubuntu-latest; or build the image in a job of its own and give it by `images`.',
  });
}
