import { foreign } from '../../../text/foreign.ts';
import { awsCommand } from '../../../text/shell.ts';
import type { GoesOn } from '../../engine.ts';
import type { StackRun } from '../operation/stack-run.ts';
import { regionOf } from '../stack/stack-id.ts';

/** A stack that was begun and not seen to its end. */
export function goesOn(run: StackRun): GoesOn {
  const { id, action } = run.standing.stack;
  const options = { 'stack-name': id, region: regionOf(id) };
  const follow = awsCommand('cloudformation describe-stack-events', options);
  const stop = stopCommand(run, options);
  return {
    what: `stack ${foreign(run.name)} goes on being ${doing[action]} by CloudFormation itself`,
    next: stop === undefined ? follow : `${follow}; ${stop}`,
  };
}

const doing = { create: 'created', update: 'updated', delete: 'deleted', unchanged: 'left' };

/** A deletion cannot be stopped, nor can a roll-back. */
function stopCommand(
  { standing, verdict }: StackRun,
  options: { readonly 'stack-name': string; readonly region: string | undefined },
): string | undefined {
  if (verdict.outcome === 'running' && verdict.isGoingBack) return undefined;
  const { action } = standing.stack;
  if (action === 'create') return awsCommand('cloudformation delete-stack', options);
  return action === 'update'
    ? awsCommand('cloudformation cancel-update-stack', options)
    : undefined;
}
