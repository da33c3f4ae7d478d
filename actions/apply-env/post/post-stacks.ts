import type { CloudAfterwards } from '../../library/engines/engine.ts';
import { kindOf } from '../../library/engines/kinds.ts';
import { foreign } from '../../library/text/foreign.ts';
import { code, codeBlock, md } from '../../library/text/markdown.ts';
import { awsCommand } from '../../library/text/shell.ts';
import type { CloudUnderWay } from '../request/leavings.ts';
import type { ReachingParts } from '../request/parts.ts';

/**
 * Which stack of an apply whose step was killed is in which state, and what to do, in log and page. CloudFormation
 * needs nobody to go on, so nothing is waited for. @returns whether nothing goes on.
 */
export async function tellStacks(cloud: CloudUnderWay, parts: ReachingParts): Promise<boolean> {
  const { site } = parts;
  const all = await stacksOf(cloud, parts);
  for (const { outcome, what, next } of all)
    if (outcome === 'complete' || outcome === 'not-begun') site.line(what);
    else site.error([what, next].filter(Boolean).join('\n'));
  const isComplete = all.every(({ outcome }) => outcome === 'complete');
  const lines = all.map(
    ({ outcome, what, next }) =>
      md`- ${code(titles[outcome])} ${foreign(what)}${next === undefined ? md`` : md`\n\n${codeBlock(next)}\n`}`,
  );
  const end = isComplete
    ? 'All of the plan was applied; the record of the environment was not written.'
    : 'The plan counts as applied: a new plan is needed for what is missing, when nothing goes on any more.';
  const sign = isComplete ? '✅' : '❌';
  await site.summary(
    md`### ${sign} apply-env: its step was killed while stacks were applied\n\n${end}\n\n${lines}`,
  );
  return all.every(({ outcome }) => outcome !== 'goes-on' && outcome !== 'not-known');
}

const titles: Readonly<Record<CloudAfterwards['outcome'], string>> = {
  complete: 'applied',
  'goes-on': 'goes on',
  undone: 'failed',
  'not-begun': 'not begun',
  'not-known': 'not known',
};

/** Without AWS how they stand is for a person to look up. */
async function stacksOf(
  cloud: CloudUnderWay,
  { aws }: ReachingParts,
): Promise<readonly CloudAfterwards[]> {
  const { cloudAfterwards } = await kindOf(cloud.tool);
  if (aws && cloudAfterwards) return cloudAfterwards(cloud, aws);
  return cloud.begun.map(({ name }) => ({
    outcome: 'not-known' as const,
    what: `stack ${foreign(name)} was begun, and how it stands could not be asked.`,
    next: awsCommand('cloudformation describe-stack-events', { 'stack-name': name }),
  }));
}
