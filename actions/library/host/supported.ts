import { ambient } from '../system/environment.ts';
import { type Problem, RefusedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';

/**
 * Holds runner and server against what the suite is made for. What neither says counts as supported: a terminal, act,
 * the CI of others.
 * @throws RefusedError with all that is not.
 */
export function refuseUnsupported(): void {
  const problems = [unsupportedRunner(), unsupportedServer()].filter((one) => one !== undefined);
  if (problems.length > 0) throw new RefusedError(problems);
}

/** The runner's own words: Windows, macOS, Linux; X86, X64, ARM, ARM64. */
function unsupportedRunner(): Problem | undefined {
  const os = ambient('RUNNER_OS') ?? 'Linux';
  const arch = ambient('RUNNER_ARCH') ?? 'X64';
  if (os === 'Linux' && ['X64', 'ARM64'].includes(arch)) return undefined;
  return {
    code: 'runner-unsupported',
    what: `This runner is ${foreign(os)} on ${foreign(arch)} (RUNNER_OS, RUNNER_ARCH); supported: Linux on X64 or ARM64.`,
    remedy:
      'runs-on: ubuntu-24.04 # in a call of a workflow of the suite: with: { runner: ubuntu-24.04 }',
  };
}

function unsupportedServer(): Problem | undefined {
  const url = ambient('GITHUB_SERVER_URL') ?? 'https://github.com';
  const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: url };
  if (hostname === 'github.com' || hostname.endsWith('.ghe.com')) return undefined;
  return {
    code: 'server-unsupported',
    what: `This job is of ${foreign(url)} (GITHUB_SERVER_URL); supported: github.com and, for actions alone, GitHub Enterprise Cloud on ghe.com. GitHub Enterprise Server is not: it has no artifacts by id and digest, which plans travel as.`,
    remedy: 'Run the workflow in a repository on github.com.',
  };
}
