import { expect, it } from '@jest/globals';
import { Aws } from '../../../actions/library/aws/aws.ts';
import { CancelledError } from '../../../actions/library/host/cancel.ts';
import { Trail } from '../../../actions/library/host/trail.ts';
import { holdLease } from '../../../actions/library/lease/hold.ts';
import type { Clock } from '../../../actions/library/system/clock.ts';
import { RecordedSite } from '../../actions/recorded-site.ts';
import fc from '../../evidence/properties.ts';
import { exampleCredentials } from '../../world/access.ts';
import type { Fault } from '../../world/scenario.ts';
import { LeaseStage, minute, name, second } from './stage.ts';

/** One job: when it comes, how long it works, and how it ends. */
interface Contender {
  readonly comesAt: number;
  readonly worksMs: number;
  /** How long it still works when it is told to stop. */
  readonly stopsIn: number;
  readonly end: 'work done' | 'cancelled' | 'killed';
  /** After it came. */
  readonly endAt: number;
}

const contender: fc.Arbitrary<Contender> = fc.record({
  comesAt: fc.integer({ min: 0, max: 300 }).map((s) => s * second),
  worksMs: fc.integer({ min: 0, max: 600 }).map((s) => s * second),
  stopsIn: fc.integer({ min: 0, max: 6_000 }),
  end: fc.constantFrom('work done', 'work done', 'cancelled', 'killed'),
  endAt: fc.integer({ min: 0, max: 400 }).map((s) => s * second),
});

const when = fc.integer({ min: 0, max: 600 }).map((s) => s * second);
const on = fc.constantFrom('ssm:PutParameter', 'ssm:GetParameter', 'ssm:DeleteParameter', 'ssm:*');

/** What AWS and the network may do: refuse, lose answers, be late by minutes, show what was. */
const fault: fc.Arbitrary<Fault> = fc
  .record({
    on,
    effect: fc.oneof(
      fc.record({ kind: fc.constantFrom('throttle' as const) }),
      fc.record({
        kind: fc.constantFrom('reset' as const, 'server-error' as const),
        after: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('slow' as const), ms: fc.integer({ min: 1, max: 120_000 }) }),
      fc.record({ kind: fc.constant('stale' as const), ms: fc.integer({ min: 1, max: 5_000 }) }),
    ),
    from: when,
    times: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ effect, ...rest }) => ({ ...rest, ...effect }));

/** Who works at what time. */
class Workplace {
  readonly #working = new Set<string>();
  readonly done: string[] = [];
  together: string[] | undefined;

  begin(who: string): void {
    this.#working.add(who);
    if (this.#working.size > 1) this.together ??= [...this.#working];
  }

  end(who: string): void {
    this.#working.delete(who);
  }
}

const never = new Promise<never>(() => {});

/** A process of its own: once killed it hears and says nothing, but what it has sent still arrives. */
function processOf(stage: LeaseStage, killed: AbortSignal) {
  const clock: Clock = {
    now: () => stage.clock.now(),
    sleep: (ms, signal) =>
      stage.clock.sleep(ms, signal).then(
        () => (killed.aborted ? never : undefined),
        (reason) => (killed.aborted ? never : Promise.reject(reason)),
      ),
  };
  const world = stage.world.requestHandler();
  const requestHandler = {
    ...world,
    // What is given up here is carried out all the same, later.
    handle: async (request: Parameters<typeof world.handle>[0]) => {
      if (killed.aborted) return never;
      const answer = await world.handle(request);
      return killed.aborted ? never : answer;
    },
  };
  return { clock, requestHandler };
}

async function live(stage: LeaseStage, place: Workplace, [who, one]: [string, Contender]) {
  const [killed, cancelled] = [new AbortController(), new AbortController()];
  const { clock, requestHandler } = processOf(stage, killed.signal);
  const { signal } = cancelled;
  const credentials = async () => ({ ...exampleCredentials });
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler, signal });
  const site = new RecordedSite({ runId: who });
  const parts = { action: 'migrate', aws, clock, signal, site, trail: new Trail() };
  await stage.clock.sleep(one.comesAt);
  const ended = stage.clock.sleep(one.endAt).then(() => {
    if (one.end === 'cancelled') cancelled.abort(new CancelledError());
    if (one.end !== 'killed') return never;
    place.end(who);
    return killed.abort();
  });
  const held = holdLease({ name, timeoutMs: 60 * minute }, parts, async (guarded) => {
    place.begin(who);
    await clock.sleep(one.worksMs, guarded.signal).catch(() => clock.sleep(one.stopsIn));
    place.end(who);
    if (!guarded.signal.aborted) place.done.push(who);
  });
  await Promise.race([held.catch(() => {}), ended]);
}

async function contend(contenders: readonly Contender[], faults: readonly Fault[]) {
  const stage = new LeaseStage(faults);
  const place = new Workplace();
  const named = contenders.map((one, index): [string, Contender] => [String(index + 1), one]);
  await Promise.all(named.map((one) => live(stage, place, one)));
  return { stage, place };
}

it('never has two jobs at work at a time, whatever AWS, the network and the jobs do', async () => {
  const schedule = fc.tuple(
    fc.array(contender, { minLength: 2, maxLength: 5 }),
    fc.array(fault, { maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(schedule, async ([contenders, faults]) => {
      const { place } = await contend(contenders, faults);
      expect(place.together).toBeUndefined();
    }),
    { numRuns: 25 },
  );
}, 120_000);

/** The holder dies at once, and all others are after what it left, with writes that come late. */
const heirs = fc.tuple(
  fc.record({ endAt: fc.integer({ min: 1, max: 20_000 }) }),
  fc.array(
    fc.record({
      comesAt: fc.integer({ min: 1_000, max: 8_000 }),
      worksMs: fc.integer({ min: 0, max: 30_000 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  fc.array(
    fc.record({
      on: fc.constant('ssm:PutParameter'),
      kind: fc.constant('slow' as const),
      ms: fc.integer({ min: 100, max: 19_000 }),
      from: fc.integer({ min: 178_000, max: 205_000 }),
      skip: fc.nat(2),
      times: fc.constant(1),
    }),
    { minLength: 1, maxLength: 4 },
  ),
);

type Heirs = typeof heirs extends fc.Arbitrary<infer T> ? T : never;

/** A write of one's own that comes late, over the lease of another one. */
const lateWrite: Heirs = [
  { endAt: 1 },
  [
    { comesAt: 1_315, worksMs: 13_442 },
    { comesAt: 2_994, worksMs: 0 },
  ],
  [{ on: 'ssm:PutParameter', kind: 'slow', ms: 18_996, from: 178_000, skip: 1, times: 1 }],
];

it('lets one of several take over what a dead job left', async () => {
  await fc.assert(
    fc.asyncProperty(heirs, async ([{ endAt }, rest, faults]) => {
      const dead = { comesAt: 0, worksMs: 10 * minute, stopsIn: 0, end: 'killed', endAt } as const;
      const others = rest.map((one) => ({ ...dead, ...one, end: 'work done' as const }));
      const { place } = await contend([dead, ...others], faults);
      expect(place.together).toBeUndefined();
    }),
    { numRuns: 25, examples: Array(5).fill([lateWrite]) },
  );
}, 60_000);

it('lets every job work that is left alone, one after another', async () => {
  const alone = contender.map((one): Contender => ({ ...one, end: 'work done' }));
  await fc.assert(
    fc.asyncProperty(fc.array(alone, { minLength: 2, maxLength: 5 }), async (contenders) => {
      const { place, stage } = await contend(contenders, []);
      expect(place.done).toHaveLength(contenders.length);
      expect(await stage.stored()).toBeUndefined();
    }),
    { numRuns: 8 },
  );
}, 60_000);

it('would see two jobs at work at a time', () => {
  const place = new Workplace();
  place.begin('1');
  place.begin('2');
  expect(place.together).toEqual(['1', '2']);
});
