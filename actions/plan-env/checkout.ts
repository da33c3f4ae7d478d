import { checkedOutCommit } from '../library/engines/checked-out.ts';
import type { ProjectPlace } from '../library/engines/project-place.ts';
import type { Site } from '../library/host/site.ts';

/**
 * The commit whose files are planned, where it is not the one that the run is for: a checkout with `ref:`, as of the
 * branch of an environment. Such a plan is bound to its run as any other; both commits are sealed, and shown.
 */
export function otherCommit(
  { root }: ProjectPlace,
  site: Pick<Site, 'identity' | 'line'>,
): string | undefined {
  const { commit } = site.identity;
  const checkedOut = checkedOutCommit(root);
  if (checkedOut === undefined || checkedOut === commit) return undefined;
  site.line(
    `plans the files of commit ${checkedOut}, which is checked out; the run is for ${commit}`,
  );
  return checkedOut;
}
