import { GitHubError } from '../library/github/failures.ts';
import type { Site } from '../library/host/site.ts';
import type { Problem } from '../library/text/errors.ts';

/** What GitHub answers; undefined when it does not take it, which is told and fails nothing. */
export async function unlessRefused<T>(site: Site, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    site.warning(thrown.problems.map(told).join('\n'));
    return undefined;
  }
}

function told({ what, remedy }: Problem): string {
  const mend = remedy === undefined ? '' : ` To mend it: ${remedy}`;
  return `GitHub does not show this deployment as it is, which changes nothing of it. ${what}${mend}`;
}
