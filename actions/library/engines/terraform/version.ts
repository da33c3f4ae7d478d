import { UserError } from '../../text/errors.ts';
import type { ToolIdentity } from '../engine.ts';
import type { Dialect } from './dialect.ts';

/**
 * Reads what `version` prints. Its JSON form does not say which of the two tools it is; the first two lines do:
 * `Terraform v1.11.4`, `on linux_amd64`.
 */
export function readVersion(output: string, dialect: Dialect): ToolIdentity {
  const [, title = '', version = '', platform = ''] =
    /^(\S+) v(\d+\.\d+\.\d+\S*)\s+on (\w+)/.exec(output) ?? [];
  if (title !== dialect.title) throw isAnother(output, dialect);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = dialect.minimum;
  if (major !== wantedMajor || minor < wantedMinor) throw unsupported(version, dialect);
  return { tool: dialect.tool, version, platform };
}

function isAnother(output: string, { title, program, tool, setup }: Dialect): UserError {
  const [first = ''] = output.split('\n');
  return new UserError({
    code: 'tool-is-another',
    what: `tool: ${tool} was asked for, and the program "${program}" says it is ${JSON.stringify(first.slice(0, 80))}, not ${title}.`,
    remedy: `- uses: ${setup}`,
  });
}

function unsupported(version: string, { title, minimum, setup }: Dialect): UserError {
  const oldest = minimum.join('.');
  return new UserError({
    code: 'tool-version-unsupported',
    what: `${title} ${version} is not supported; allowed: ${oldest} or newer, below ${minimum[0] + 1}.0.`,
    remedy: `- uses: ${setup} with a version from ${oldest} on`,
  });
}
