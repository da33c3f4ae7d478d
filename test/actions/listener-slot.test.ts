import { describe, expect, it } from '@jest/globals';
import { type Finished, listenerSlot } from '../../actions/listener-slot/listener-slot.ts';
import { spec } from '../../actions/listener-slot/spec.ts';
import { resultOf } from '../../actions/listener-slot/summary.ts';
import { VirtualClock } from '../world/clock.ts';
import type { Scenario } from '../world/scenario.ts';
import { listenerArn, sharedBalancer } from '../world/scenarios/shared-balancer.ts';
import { World } from '../world/world.ts';
import { type Inputs, type Options, play, type UseCaseRun } from './use-case.ts';

const useCase = { spec, execute: listenerSlot, resultOf };
const path = '/adhoc/dev/slots';

type Run = UseCaseRun<Finished>;

function run(scenario: Scenario, inputs: Inputs = {}, options: Options = {}): Promise<Run> {
  const usually = { operation: 'reserve', 'base-environment': 'dev' };
  return play(useCase, scenario, { ...options, inputs: { ...usually, ...inputs } });
}

/** Some by name, some by tag, more than are asked for at once. */
const mixed = Array.from({ length: 30 }, (_, index) =>
  index % 2 ? `beta-${index}` : { name: `adhoc-Guni-${index}`, tags: { 'adhoc:env': 'beta' } },
);

interface Given {
  readonly shared?: Parameters<typeof sharedBalancer>[0];
  readonly inputs?: Inputs;
}

function opened(scenario: Scenario) {
  const clock = new VirtualClock();
  const world = new World(scenario, { clock, allow: spec.calls.map(({ action }) => action) });
  return { after: { clock, world } };
}

/** The way to a world where this job's calls of one kind arrive later. */
function slowed(operation: string, ms: number): NonNullable<Options['between']> {
  return ({ handler, clock }) => ({
    clock,
    handler: {
      ...handler,
      handle: async (request, options) => {
        const target = String(request.headers['x-amz-target']);
        if (target.endsWith(`.${operation}`)) await clock.sleep(ms);
        return handler.handle(request, options);
      },
    },
  });
}

/** The job ends when it takes its slot: SSM does what it was asked, whoever is there to hear it. */
function killed(moment: 'before' | 'after'): NonNullable<Options['between']> {
  return ({ handler, clock }, cancel) => ({
    clock,
    handler: {
      ...handler,
      handle: async (request, options) => {
        const isWrite = String(request.headers['x-amz-target']).endsWith('.PutParameter');
        const answer = handler.handle(request, isWrite ? {} : options);
        if (isWrite && moment === 'before') cancel();
        const answered = await answer;
        if (isWrite && moment === 'after') cancel();
        return answered;
      },
    },
  });
}

/** Numbers of the slots that were created, whoever got them. */
function created({ world }: Pick<Run, 'world'>) {
  const puts = world.journal.calls('ssm:PutParameter').filter(({ status }) => status === 200);
  return puts.map(({ input }) => Number((input as { Name: string }).Name.slice(path.length + 1)));
}

// What is loaded when it is first needed counts as silence for the virtual clock.
await run(sharedBalancer());

describe('reserve', () => {
  it('takes a free slot, and the same again for the same environment', async () => {
    const first = await run(sharedBalancer());
    const slot = Number(first.result?.outputs.slot);
    expect(first.codes).toEqual([]);
    expect(first.result?.outputs).toMatchObject({
      'first-priority': String(slot * 100),
      capacity: '50',
      free: '49',
    });
    const again = await run(sharedBalancer(), {}, { after: first });
    expect(again.result?.outputs).toEqual(first.result?.outputs);
    expect(created(again)).toEqual([slot]);
    again.world.journal.assertClean();
  });

  it('goes around slots that others have', async () => {
    const { result } = await run(sharedBalancer());
    const wanted = Number(result?.outputs.slot);
    const other = await run(sharedBalancer({ slots: { [wanted]: 'beta' } }));
    expect(other.codes).toEqual([]);
    expect(other.result?.outputs.slot).not.toBe(String(wanted));
  });

  it('gives sixty environments at once distinct slots up to the capacity, then says who has them', async () => {
    const scenario = sharedBalancer();
    const shared = opened(scenario);
    const names = Array.from({ length: 60 }, (_, index) => `env-${index}`);
    const runs = await Promise.all(
      names.map((environment) => run(scenario, { environment }, shared)),
    );
    const slots = runs.flatMap(({ result }) => result?.outputs.slot ?? []);
    expect(slots).toHaveLength(50);
    expect(new Set(slots).size).toBe(50);
    expect(Math.max(...slots.map(Number))).toBe(50);
    const refused = runs.filter(({ result }) => !result);
    expect(refused.map(({ codes }) => codes)).toEqual(Array(10).fill(['base-full']));
    for (const { problems } of refused) expect(problems[0]?.what).toContain('and 20 more');
    shared.after.world.journal.assertClean();
  });

  it('of a full base is done again when one environment has gone, and gets its place', async () => {
    const scenario = sharedBalancer({ slots: { 1: 'old', 2: 'other' } });
    const few = { rules: '50' };
    const full = await run(scenario, { environment: 'new', ...few });
    expect(full.codes).toEqual(['base-full']);
    await run(scenario, { environment: 'old', operation: 'release' }, { after: full });
    const again = await run(scenario, { environment: 'new', ...few }, { after: full });
    expect(again.codes).toEqual([]);
    expect(again.result?.outputs).toMatchObject({ slot: '1', free: '0' });
  });

  it.each(['before', 'after'] as const)(
    'of a job that is killed %s SSM has answered is done again, with the same slot',
    async (moment) => {
      const shared = opened(sharedBalancer());
      const first = await run(sharedBalancer(), {}, { ...shared, between: killed(moment) });
      expect(first.codes).toEqual(['cancelled']);
      const again = await run(sharedBalancer(), {}, shared);
      expect(again.codes).toEqual([]);
      expect(created(again)).toEqual([Number(again.result?.outputs.slot)]);
    },
  );

  it('of one environment by several jobs at once ends with one slot for all of them', async () => {
    const shared = opened(sharedBalancer());
    const runs = await Promise.all(
      Array.from({ length: 8 }, () => run(sharedBalancer(), {}, shared)),
    );
    expect(new Set(runs.map(({ result }) => result?.outputs.slot)).size).toBe(1);
  });

  it('keeps the older one of two that a crash or a race has left, and frees the other where it may', async () => {
    const scenario = sharedBalancer({ slots: { 3: 'alpha', 7: 'alpha' } });
    const freed = await run(scenario);
    expect(freed.result?.outputs.slot).toBe('3');
    expect(freed.world.journal.calls('ssm:DeleteParameter')[0]?.input).toEqual({
      Name: `${path}/7`,
    });
    const poor = await run(scenario, {}, { without: ['ssm:DeleteParameter'] });
    expect(poor.result?.outputs.slot).toBe('3');
    expect(poor.site.text).toContain(`delete-parameter --region eu-west-1 --name ${path}/7`);
  });

  it('of two jobs of one environment that saw different slots free ends with the older one', async () => {
    const first = await run(sharedBalancer());
    const wanted = Number(first.result?.outputs.slot);
    const scenario = sharedBalancer({ slots: { [wanted]: 'beta' } });
    const shared = opened(scenario);
    // The place becomes free after the first one has looked.
    const early = run(scenario, {}, { ...shared, between: slowed('PutParameter', 5_000) });
    await run(scenario, { operation: 'release', environment: 'beta' }, shared);
    const late = run(scenario, {}, { ...shared, between: slowed('PutParameter', 2_000) });
    const ends = await Promise.all([early, late]);
    const slots = ends.map(({ result }) => result?.outputs.slot);
    expect(slots).toEqual([String(wanted), String(wanted)]);
    expect(shared.after.world.journal.count('ssm:DeleteParameter')).toBe(2);
  });

  it('believes its own write when the answer to it was lost', async () => {
    const faults = [{ on: 'ssm:PutParameter', kind: 'reset', after: true, times: 1 }] as const;
    const { codes, result, world } = await run({ ...sharedBalancer(), faults });
    expect(codes).toEqual([]);
    const puts = world.journal.calls('ssm:PutParameter').map(({ input }) => input);
    const mine = { Name: `${path}/${result?.outputs.slot}`, Value: 'alpha', Type: 'String' };
    expect(puts).toEqual([mine, mine]);
  });

  it.each([
    ['rules of the base itself', { shared: { priorities: [1, 2, 3] } }, '48'],
    ['target groups of nobody', { shared: { targetGroups: ['dev-default', 'old-one'] } }, '49'],
    ['more rules for each', { inputs: { rules: '10' } }, '10'],
    ['blue/green', { inputs: { 'target-groups': '4' } }, '25'],
    [
      'what belongs to environments',
      {
        shared: { slots: { 9: 'beta' }, priorities: [900, 901], targetGroups: mixed },
      },
      '50',
    ],
  ])('counts the places: %s', async (_, { shared = {}, inputs = {} }: Given, capacity) => {
    const { result } = await run(sharedBalancer(shared), inputs);
    expect(result?.outputs.capacity).toBe(capacity);
  });

  it('lists the environments of a full base by age, and takes nothing', async () => {
    const full = await run(sharedBalancer({ slots: { 2: 'old', 1: 'new' } }), { rules: '50' });
    expect(full.codes).toEqual(['base-full']);
    expect(full.problems[0]?.what).toMatch(/room for 2, taken 2\.\nslot 1: new.*\nslot 2: old/);
    expect(full.world.journal.writes()).toEqual([]);
  });

  it('says what is missing when nobody names the listener, or there is none', async () => {
    const silent = await run(sharedBalancer({ says: 'nothing' }));
    expect(silent.codes).toEqual(['listener-unknown']);
    const wrong = await run(sharedBalancer(), { 'listener-arn': listenerArn.replace('f2', 'a1') });
    expect(wrong.codes).toEqual(['listener-not-found']);
    expect([...silent.world.journal.writes(), ...wrong.world.journal.writes()]).toEqual([]);
  });
});

describe('release', () => {
  const release = { operation: 'release' };

  it('gives the slot back, and another environment may have it', async () => {
    const freed = await run(sharedBalancer({ slots: { 4: 'alpha', 5: 'beta' } }), release);
    expect(freed.codes).toEqual([]);
    expect(freed.result?.outputs.slot).toBe('4');
    expect(freed.world.journal.writes().map(({ input }) => input)).toEqual([{ Name: `${path}/4` }]);
    const again = await run(sharedBalancer(), release, { after: freed });
    expect(again.codes).toEqual([]);
    expect(again.result?.outputs).toEqual({});
    again.world.journal.assertClean();
  });

  it('is refused while the listener has rules of the environment', async () => {
    const scenario = sharedBalancer({ slots: { 4: 'alpha' }, priorities: [1, 400, 401, 500] });
    const refused = await run(scenario, release);
    expect(refused.codes).toEqual(['slot-in-use']);
    expect(refused.problems[0]?.what).toContain('2 rules with its priorities (400, 401)');
    expect(refused.world.journal.writes()).toEqual([]);
  });

  it('goes without the look at rules when the base has no listener any more', async () => {
    const slots = { 4: 'alpha' };
    const silent = await run(sharedBalancer({ slots, says: 'nothing' }), release);
    expect(silent.result?.outputs.slot).toBe('4');
    expect(silent.site.text).toContain('not checked: whether rules are left');
    const gone = await run({ ...sharedBalancer({ slots }), loadBalancers: [] }, release);
    expect(gone.result?.outputs.slot).toBe('4');
  });
});
