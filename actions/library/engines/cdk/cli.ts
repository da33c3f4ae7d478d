import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../../text/errors.ts';

/** The CLI of a project. */
export interface Cli {
  /** Absolute. */
  readonly binary: string;
  /** Undefined where its package does not lie beside it. */
  readonly version: string | undefined;
}

interface Where {
  readonly directory: string;
  /** The top level of the repository. */
  readonly root: string;
  readonly path: string;
}

/** The one that the project installs, looked for from its folder up to the top level; else that of the PATH. */
export function findCli({ directory, root, path }: Where): Cli | undefined {
  const own = upwards(directory, root).map((folder) => join(folder, 'node_modules/.bin/cdk'));
  const installed = path.split(':').filter(isAbsolute);
  const found = [...own, ...installed.map((folder) => join(folder, 'cdk'))].find(isProgram);
  return found === undefined ? undefined : { binary: found, version: versionBeside(found) };
}

export function withoutCli({ directory }: Pick<Where, 'directory'>): UserError {
  return new UserError({
    code: 'cdk-not-found',
    what: `The CDK CLI is not there: no node_modules/.bin/cdk in ${directory} or above it, and no cdk on the PATH.`,
    remedy: 'npm install --save-dev aws-cdk, and npm ci in a step before this one',
    snippet: '- run: npm ci',
  });
}

function upwards(directory: string, root: string): string[] {
  const above = dirname(directory);
  if (directory === root || above === directory) return [directory];
  return [directory, ...upwards(above, root)];
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A link leads from `.bin` to `bin/cdk` of the package. */
function versionBeside(binary: string): string | undefined {
  const file = join(dirname(realpathSync(binary)), '../package.json');
  if (!existsSync(file)) return undefined;
  const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return name === 'aws-cdk' ? String(version) : undefined;
}
