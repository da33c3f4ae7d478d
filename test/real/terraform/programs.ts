import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The tools that every scenario is played with. */
export const tools: readonly TerraformTool[] = ['terraform', 'opentofu'];

/** Where the programs lie: TERRAFORM_BIN and TOFU_BIN name others. */
export function programOf(tool: TerraformTool): string {
  const found = tool === 'terraform' ? terraform() : tofu();
  if (found) return found;
  const [title, variable] =
    tool === 'terraform' ? ['Terraform', 'TERRAFORM_BIN'] : ['OpenTofu', 'TOFU_BIN'];
  throw new Error(`${title} is missing. Install it: tools/real/install.sh, or set ${variable}.`);
}

function terraform(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const onPath = folders.map((folder) => join(folder, 'terraform'));
  return [process.env.TERRAFORM_BIN ?? '', ...onPath].find(
    (file) => file !== '' && existsSync(file),
  );
}

function tofu(): string | undefined {
  return [process.env.TOFU_BIN ?? '', join(root, '.cache/tofu/tofu')].find(
    (file) => file !== '' && existsSync(file),
  );
}

/** The folder that holds one version of the AWS provider, with a folder for its platform inside. */
export function pluginMirror(): string {
  const folder = join(process.env.TF_PLUGIN_MIRROR ?? '/nonexistent', 'registry.terraform.io');
  const provider = join(folder, 'hashicorp/aws');
  if (existsSync(join(provider, providerVersion))) return provider;
  throw new Error(
    `The AWS provider is missing. Set TF_PLUGIN_MIRROR to a folder that "terraform providers mirror" filled, with registry.terraform.io/hashicorp/aws/${providerVersion} in it.`,
  );
}

export const providerVersion = '5.100.0';
