import { describe, expect, it } from '@jest/globals';
import { markApplied, takeMarkBack } from '../../../actions/library/lease/applied.ts';
import { unlockLease } from '../../../actions/library/lease/unlock.ts';
import { failureOf } from '../aws/stage.ts';
import { LeaseStage, minute, name, second } from './stage.ts';

/** A job that dies: it never gives back what it has, and renews nothing any more. */
async function crashed(stage: LeaseStage, runId: string): Promise<void> {
  const { parts } = stage.job(runId);
  const { acquireLease } = await import('../../../actions/library/lease/acquire.ts');
  await acquireLease({ name, timeoutMs: minute }, parts);
}

describe('a lease', () => {
  it('is there while the work goes on, and gone afterwards', async () => {
    const stage = new LeaseStage();
    const seen = await stage.job('1').hold(() => stage.stored());
    expect(seen).toMatchObject({ state: 'held', owner: 'acme/shop 1 1 deploy' });
    expect(await stage.stored()).toBeUndefined();
    stage.world.journal.assertClean();
  });

  it('is given back when the work fails', async () => {
    const stage = new LeaseStage();
    const work = stage.job('1').hold(() => Promise.reject(new Error('broken')));
    expect(await failureOf(work)).toMatchObject({ message: 'broken' });
    expect(await stage.stored()).toBeUndefined();
  });

  it('is renewed for as long as the work takes', async () => {
    const stage = new LeaseStage();
    await stage.job('1').hold((parts) => parts.clock.sleep(20 * minute));
    const renewals = stage.world.journal.calls('ssm:PutParameter');
    expect(renewals.length).toBeGreaterThan(20);
    expect(await stage.stored()).toBeUndefined();
  });

  it('is waited for, and the log says who has it', async () => {
    const stage = new LeaseStage();
    const [one, two] = [stage.job('1'), stage.job('2')];
    const first = one.hold((parts) => parts.clock.sleep(2 * minute));
    await stage.clock.sleep(second);
    const waited = await two.hold(async (parts) => parts.waited);
    await first;
    expect(waited).toBe(true);
    expect(stage.elapsed).toBeGreaterThanOrEqual(2 * minute);
    expect(stage.elapsed).toBeLessThan(2 * minute + 12 * second);
    const told = two.site.log.filter((line) => line.startsWith('waiting'));
    expect(told[0]).toContain('migrate of https://github.com/acme/shop/actions/runs/1 (attempt 1');
    expect(told.length).toBeLessThanOrEqual(3);
  });

  it('is waited for no longer than its time', async () => {
    const stage = new LeaseStage();
    const first = stage.job('1').hold((parts) => parts.clock.sleep(10 * minute));
    await stage.clock.sleep(second);
    const late = await failureOf(stage.job('2').hold(async () => {}, minute));
    expect(late).toMatchObject({ code: 'lease-timeout' });
    expect(String(late)).toContain('actions/runs/1');
    expect(stage.elapsed).toBeLessThanOrEqual(minute + 2 * second);
    await first;
  });

  it('of a job that died is taken over after three minutes', async () => {
    const stage = new LeaseStage();
    await crashed(stage, '1');
    await stage.job('2').hold(async () => {});
    expect(stage.elapsed).toBeGreaterThanOrEqual(3 * minute);
    expect(stage.elapsed).toBeLessThan(4 * minute);
  });

  it('of a job that died long ago is taken over at once', async () => {
    const stage = new LeaseStage();
    await crashed(stage, '1');
    await stage.clock.sleep(9 * minute);
    await stage.job('2').hold(async () => {});
    expect(stage.elapsed).toBeLessThan(9 * minute + 5 * second);
  });

  it('is shared by the steps of one job', async () => {
    const stage = new LeaseStage();
    await crashed(stage, '1');
    await stage.job('1', 'again').hold(async () => {});
    expect(stage.elapsed).toBeLessThan(10 * second);
  });

  it('stays with the step that has it still, when another step of the job is done', async () => {
    const stage = new LeaseStage();
    const one = stage.job('1').hold((parts) => parts.clock.sleep(8 * minute, parts.signal));
    await stage.clock.sleep(second);
    await stage.job('1', 'two').hold((parts) => parts.clock.sleep(2 * minute, parts.signal));
    expect(await stage.stored()).toMatchObject({ owner: 'acme/shop 1 1 deploy' });
    await one;
    expect(await stage.stored()).toBeUndefined();
  });
});

describe('a cancel', () => {
  it('ends the wait, and takes nothing', async () => {
    const stage = new LeaseStage();
    const first = stage.job('1').hold((parts) => parts.clock.sleep(minute));
    await stage.clock.sleep(second);
    const two = stage.job('2');
    void stage.clock.sleep(10 * second).then(two.cancel);
    expect(await failureOf(two.hold(async () => {}))).toMatchObject({ code: 'cancelled' });
    expect(stage.elapsed).toBe(11 * second);
    await first;
    expect(await stage.stored()).toBeUndefined();
  });

  it('of the work gives it back within the time that a runner leaves', async () => {
    const stage = new LeaseStage();
    const { hold, cancel } = stage.job('1');
    void stage.clock.sleep(5 * second).then(cancel);
    const work = hold((parts) => parts.clock.sleep(10 * minute, parts.signal));
    expect(await failureOf(work)).toMatchObject({ code: 'cancelled' });
    expect(stage.elapsed).toBeLessThanOrEqual(6 * second);
    expect(await stage.stored()).toBeUndefined();
  });

  it('leaves a lease that cannot be given back in time to end by itself, and says so', async () => {
    const faults = [{ on: 'ssm:DeleteParameter', kind: 'slow', ms: minute }] as const;
    const stage = new LeaseStage(faults);
    const { hold, cancel, site, parts } = stage.job('1');
    void stage.clock.sleep(5 * second).then(cancel);
    await failureOf(hold((held) => held.clock.sleep(10 * minute, held.signal)));
    expect(stage.elapsed).toBe(6 * second);
    expect(site.warnings.join()).toContain('ends by itself, for others after 3 minutes');
    expect(parts.trail.deeds.map(({ what }) => what).join()).toContain(`took the lease ${name}`);
  });
});

describe('a lease that cannot be renewed', () => {
  it('stops the work before anybody else may take it', async () => {
    const faults = [{ on: 'ssm:PutParameter', kind: 'server-error', from: 5 * second }] as const;
    const stage = new LeaseStage(faults);
    const work = stage.job('1').hold((parts) => parts.clock.sleep(20 * minute, parts.signal));
    expect(await failureOf(work)).toMatchObject({ code: 'lease-lost' });
    expect(stage.elapsed).toBeLessThanOrEqual(150 * second);
  });

  it('for a while goes on', async () => {
    const faults = [
      { on: 'ssm:*', kind: 'throttle', from: minute, until: 2 * minute },
      { on: 'ssm:PutParameter', kind: 'reset', after: true, from: 3 * minute, until: 3.5 * minute },
    ] as const;
    const stage = new LeaseStage(faults);
    await stage.job('1').hold((parts) => parts.clock.sleep(10 * minute, parts.signal));
    expect(await stage.stored()).toBeUndefined();
  });

  it('because a person deleted it stops the work', async () => {
    const stage = new LeaseStage();
    const work = stage.job('1').hold((parts) => parts.clock.sleep(20 * minute, parts.signal));
    const { aws } = stage.job('2').parts;
    await stage.clock.sleep(10 * second);
    await (await aws.ssm('eu-west-1')).remove(name);
    expect(await failureOf(work)).toMatchObject({ code: 'lease-lost' });
    expect(stage.elapsed).toBeLessThanOrEqual(minute + second);
  });
});

it('is refused with the whole policy where the role may not take it', async () => {
  const stage = new LeaseStage([{ on: 'ssm:GetParameter', kind: 'access-denied' }]);
  const refused = await failureOf(stage.job('1').hold(async () => {}));
  expect(refused).toMatchObject({ code: 'lease-denied' });
  const [problem] = (refused as { problems: { remedy: string }[] }).problems;
  for (const action of ['ssm:GetParameter', 'ssm:PutParameter', 'ssm:DeleteParameter'])
    expect(problem?.remedy).toContain(action);
});

describe('to unlock', () => {
  it('ends a stale lease whose id is typed again', async () => {
    const stage = new LeaseStage();
    await crashed(stage, '1');
    const { id = '' } = (await stage.stored()) ?? {};
    expect(await unlockLease({ name, id }, stage.job('2').parts)).toBe(true);
    expect(await stage.stored()).toBeUndefined();
  });

  it('is refused for another id, and for a lease that is renewed', async () => {
    const stage = new LeaseStage();
    const first = stage.job('1').hold((parts) => parts.clock.sleep(20 * minute));
    await stage.clock.sleep(second);
    const { id = '' } = (await stage.stored()) ?? {};
    const { parts } = stage.job('2');
    const wrong = await failureOf(unlockLease({ name, id: 'other' }, parts));
    expect(wrong).toMatchObject({ code: 'unlock-id-differs' });
    expect(await failureOf(unlockLease({ name, id }, parts))).toMatchObject({
      code: 'lease-in-use',
    });
    await first;
  });

  it('says that there is nothing to unlock', async () => {
    const { parts, site } = new LeaseStage().job('1');
    expect(await unlockLease({ name, id: 'any' }, parts)).toBe(false);
    expect(site.text).toContain('nothing to unlock');
  });
});

describe('a digest', () => {
  const digest = '/adhoc/dev/alpha/applied/0123';

  it('is marked as applied once, and the second run hears of the first', async () => {
    const stage = new LeaseStage([
      { on: 'ssm:PutParameter', kind: 'reset', after: true, times: 1 },
    ]);
    const mark = (runId: string) => {
      const { parts, site } = stage.job(runId);
      return markApplied(digest, { aws: parts.aws, identity: site.identity, now: 0 });
    };
    await mark('1'); // its first answer is lost
    const again = await failureOf(mark('2'));
    expect(again).toMatchObject({ code: 'plan-already-applied' });
    expect(String(again)).toContain('https://github.com/acme/shop/actions/runs/1');
  });

  it('loses the mark of who wrote it alone', async () => {
    const stage = new LeaseStage();
    const mark = (now: number) => {
      const { parts, site } = stage.job('1');
      return markApplied(digest, { aws: parts.aws, identity: site.identity, now });
    };
    const { aws } = stage.job('1').parts;
    const first = await mark(0);
    expect(await takeMarkBack({ ...first, value: 'another' }, aws)).toBe(false);
    await expect(mark(1)).rejects.toMatchObject({ code: 'plan-already-applied' });
    expect(await takeMarkBack(first, aws)).toBe(true);
    expect(await takeMarkBack(first, aws)).toBe(true);
    const second = await mark(2);
    expect(await takeMarkBack(first, aws)).toBe(false);
    expect(await takeMarkBack(second, aws)).toBe(true);
  });

  it('is marked once by two legs of a job, also in the same millisecond', async () => {
    const stage = new LeaseStage();
    const mark = () => {
      const { parts, site } = stage.job('1');
      return markApplied(digest, { aws: parts.aws, identity: site.identity, now: 0 });
    };
    await mark();
    expect(await failureOf(mark())).toMatchObject({ code: 'plan-already-applied' });
  });
});
