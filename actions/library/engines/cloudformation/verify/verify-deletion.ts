import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import { awsCommand } from '../../../text/shell.ts';
import { livingDigest } from '../stack/living-stack.ts';
import { regionOf } from '../stack/stack-id.ts';
import { isGone } from '../stack/stack-status.ts';
import { differingTemplate, planAgain, stackGone } from './stack-differences.ts';
import type { Standing } from './standing.ts';

/** Statuses in which CloudFormation begins to delete a stack. */
const atRest = /_(COMPLETE|FAILED)$/;

/** Why a stack cannot be deleted as it was planned. */
export function deletionProblems(standing: Standing): readonly Problem[] {
  const { stack, now, living } = standing;
  if (!now || isGone(now)) return [stackGone(stack)];
  const { StackStatus = '', EnableTerminationProtection, LastUpdatedTime } = now;
  const problems: Problem[] = [];
  if (!atRest.test(StackStatus)) problems.push(busy(stack.name, StackStatus));
  if (EnableTerminationProtection === true) problems.push(isProtected(standing));
  const template = differingTemplate(standing);
  const changed = LastUpdatedTime?.toISOString() ?? null;
  if (template) problems.push(template);
  else if (changed !== stack.lastUpdated) problems.push(updated(standing, changed));
  else if (living && stack.described !== null && livingDigest(living) !== stack.described)
    problems.push(otherResources(standing));
  return problems;
}

/** Also where CloudFormation says so when it is asked to begin. */
export function busy(name: string, status: string): Problem {
  return {
    code: 'stack-busy',
    what: `Stack ${foreign(name)} is ${foreign(status)}: something else works on it.`,
    remedy:
      'Wait until it is done, then run this job again. Where that changed the stack, a new plan is needed.',
  };
}

function isProtected({ stack: { name, id } }: Standing): Problem {
  const command = awsCommand('cloudformation update-termination-protection', {
    'stack-name': name,
    'no-enable-termination-protection': true,
    region: regionOf(id),
  });
  return {
    code: 'stack-protected',
    what: `Stack ${foreign(name)} is protected from being deleted (termination protection).`,
    remedy: `If it is to go: ${command}, then plan again.`,
    snippet: command,
  };
}

function otherResources({ stack: { name } }: Standing): Problem {
  return {
    code: 'stack-changed',
    what: `Stack ${foreign(name)} has other resources than when it was planned to be deleted.`,
    remedy: planAgain,
  };
}

function updated({ stack: { name, lastUpdated } }: Standing, now: string | null): Problem {
  return {
    code: 'stack-changed',
    what: `Stack ${foreign(name)} was changed at ${now ?? 'no time that it tells'} since it was planned to be deleted; then, its last change was ${lastUpdated ?? 'its creation'}.`,
    remedy: planAgain,
  };
}
