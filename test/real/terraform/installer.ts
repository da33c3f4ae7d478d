import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';
import type { Machine } from '../jobs/machine.ts';
import { writeMirror } from './mirror.ts';
import { programOf } from './programs.ts';

/** What the program of a tool is called. */
export function nameOf(tool: TerraformTool): string {
  return tool === 'terraform' ? 'terraform' : 'tofu';
}

/** Puts the tool on machines, and the one copy of the AWS provider within its reach. */
export function installerOf(tool: TerraformTool): (machine: Machine) => void {
  return (machine) => {
    symlinkSync(programOf(tool), machine.program(nameOf(tool)));
    writeMirror(tool, machine.folder);
    machine.set('TF_CLI_CONFIG_FILE', join(machine.folder, 'cli.tfrc'));
  };
}
