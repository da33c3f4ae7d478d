import type { Parts } from '../library/aws/parts.ts';
import { listenerParameter } from '../library/naming/listener-slots.ts';
import { formatDuration } from '../library/text/duration.ts';
import type { Problem } from '../library/text/errors.ts';
import { foreign } from '../library/text/foreign.ts';
import { awsCommand, blank } from '../library/text/shell.ts';
import type { TakenSlot } from './taken.ts';

// As many as a person reads.
const shownAtMost = 30;

/** Every place is taken: who has one, the oldest first. */
export function baseFull(
  base: string,
  { taken, capacity }: { readonly taken: readonly TakenSlot[]; readonly capacity: number },
  { clock, aws }: Pick<Parts, 'clock' | 'aws'>,
): Problem {
  const lines = taken
    .slice(0, shownAtMost)
    .map(
      ({ slot, environment, since }) =>
        `slot ${slot}: ${foreign(environment)}, for ${formatDuration(clock.now() - since)}`,
    );
  const more = taken.length > shownAtMost ? [`and ${taken.length - shownAtMost} more`] : [];
  const name = taken[0]?.parameter ?? '';
  const commands =
    taken.length > 0
      ? `\nThe slot of one that is gone already: ${awsCommand('ssm delete-parameter', { region: aws.region, name })}`
      : '';
  return {
    code: 'base-full',
    what: [
      `The load balancer of "${base}" has no place for another environment: room for ${capacity}, taken ${taken.length}.`,
      ...lines,
      ...more,
    ].join('\n'),
    remedy: `Destroy an environment that nobody needs, lower "target-groups" or "rules" when an environment has fewer, or have the quotas of the load balancer raised.${commands}`,
  };
}

export function listenerUnknown(base: string, region: string): Problem {
  const name = listenerParameter(base);
  return {
    code: 'listener-unknown',
    what: `Nothing says which listener the environments of "${base}" share: there is no parameter ${name} in ${region}, and no input "listener-arn".`,
    remedy: `with: { listener-arn: "<ARN>" }, or ${awsCommand('ssm put-parameter', { region, name, type: 'String', value: blank('ARN') })}`,
  };
}

/** A slot whose rules are still there would be given to the next environment, with priorities that are taken. */
export function slotInUse(
  { slot, environment }: TakenSlot,
  priorities: readonly number[],
  listener: string,
): Problem {
  const region = listener.split(':')[3];
  const many = `${priorities.length} ${priorities.length === 1 ? 'rule' : 'rules'}`;
  return {
    code: 'slot-in-use',
    what: `Slot ${slot} of ${foreign(environment)} is not given back: the listener still has ${many} with its priorities (${priorities.join(', ')}).`,
    remedy: `Destroy the environment first. Its rules: ${awsCommand('elbv2 describe-rules', { region, 'listener-arn': listener })}`,
  };
}
