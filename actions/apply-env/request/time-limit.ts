import { idTokensUntil } from '../../library/aws/token-right.ts';
import type { Field, RightInputs } from '../../library/host/fields.ts';
import { systemClock } from '../../library/system/clock.ts';
import { isoTime } from '../../library/system/dates.ts';
import type { Problem } from '../../library/text/errors.ts';

/** The longest that GitHub lets a job run on its own runners; taken where nothing says how long it may. */
const usualJobMs = 21_600_000;

/**
 * A time for an apply, which must not outlive the job's right to ID tokens: then the session of its tool could not be
 * renewed, and it would end in the middle.
 */
export function withinTheJob(field: Field<number>): Field<number> {
  return {
    ...field,
    allowed: `${field.allowed}, at most as long as the job may still ask for ID tokens, 6h where GitHub does not say`,
    crossCheck: (ms, inputs) => {
      const limit = limitOf(inputs);
      return ms <= limit.ms ? [] : [tooLong(ms, limit)];
    },
  };
}

interface Limit {
  readonly ms: number;
  readonly why: string;
}

function limitOf(inputs: RightInputs): Limit {
  const until = inputs.get('role-to-assume') === undefined ? undefined : idTokensUntil();
  if (until === undefined)
    return { ms: usualJobMs, why: 'no job on a runner of GitHub may run longer' };
  const why = `until ${isoTime(until)} this job may ask for ID tokens, by which the session of role-to-assume is renewed`;
  return { ms: until - systemClock.now(), why };
}

function tooLong(ms: number, limit: Limit): Problem {
  const latest = minutes(Math.max(0, limit.ms));
  return {
    code: 'input-invalid',
    what: `Input "timeout" is ${minutes(ms)}; allowed: at most ${latest}, as ${limit.why}.`,
    remedy:
      latest === '0m'
        ? 'Run the job again: a new one has a new right to ID tokens.'
        : `with: { timeout: ${latest} }`,
  };
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)}m`;
}
