import type { Account } from './account.ts';
import { type Ended, runPython } from './tools.ts';

/** `ecs ...` of the package ecs-deploy, to its end. */
export function ecsDeploy(account: Account, ...words: readonly string[]): Promise<Ended> {
  return runPython({ arguments: ['-m', 'ecs_deploy.cli', ...words], env: account.env });
}
