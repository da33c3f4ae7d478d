import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';
import { writeMirror } from './mirror.ts';
import { programOf } from './programs.ts';

const needs = `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
`;

/** The lock file that the tool writes for a project with the AWS provider, as its author commits it. */
export function lockText(tool: TerraformTool): string {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  try {
    writeFileSync(join(folder, 'main.tf'), needs);
    writeMirror(tool, folder);
    const env = { HOME: folder, TF_CLI_CONFIG_FILE: join(folder, 'cli.tfrc') };
    const line = ['init', '-backend=false', '-input=false'];
    execFileSync(programOf(tool), line, { cwd: folder, env, stdio: 'pipe' });
    return readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
