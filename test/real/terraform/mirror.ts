import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';
import { pluginMirror, providerVersion } from './programs.ts';

export const registries = {
  terraform: 'registry.terraform.io',
  opentofu: 'registry.opentofu.org',
};

/**
 * Writes `cli.tfrc` and a folder of links beside it, by which a tool installs the AWS provider from the one copy on
 * this machine: each of the tools asks for it by the name of its own registry.
 */
export function writeMirror(tool: TerraformTool, folder: string): void {
  const platforms = join(pluginMirror(), providerVersion);
  const links = join(folder, 'mirror', registries[tool], 'hashicorp/aws', providerVersion);
  mkdirSync(links, { recursive: true });
  for (const platform of readdirSync(platforms))
    symlinkSync(join(platforms, platform), join(links, platform));
  const path = JSON.stringify(join(folder, 'mirror'));
  const text = `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${path}\n  }\n}\n`;
  writeFileSync(join(folder, 'cli.tfrc'), text);
}
