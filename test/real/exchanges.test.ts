import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Collected } from './collected.ts';
import { exchangesOfTheSuite } from './suite-exchanges.ts';
import { runScript } from './tools.ts';

let exchanges: Collected[];

/** All of them are more text than one string holds. */
const atOnce = 5_000;

beforeAll(async () => {
  exchanges = await exchangesOfTheSuite();
}, 600_000);

describe("the suite's exchanges with the world, by botocore's models", () => {
  it('are many, of every service', () => {
    const services = new Set(exchanges.map(({ service }) => service));
    console.log(`${exchanges.length} exchanges of ${[...services].sort().join(', ')}`);
    expect([...services]).toEqual(expect.arrayContaining(['ecs', 'logs']));
  });

  it('are valid, every one', async () => {
    const verdicts: string[][] = [];
    for (let from = 0; from < exchanges.length; from += atOnce)
      verdicts.push(
        ...(await runScript<string[][]>('judge.py', exchanges.slice(from, from + atOnce))),
      );
    expect(verdicts).toHaveLength(exchanges.length);
    const wrong = exchanges.flatMap(({ from, service, operation }, index) =>
      (verdicts[index] ?? []).map((text) => `${service}:${operation} ${text} (${from})`),
    );
    expect([...new Set(wrong)]).toEqual([]);
    // Some hundred thousand exchanges, on a busy machine.
  }, 1_200_000);
});

/** What a world that is wrong would have asked or answered. */
const spoilers: Record<string, (exchange: Collected) => Collected> = {
  'an answer with a member that no model knows': (one) => withAnswer(one, { tusks: [] }),
  'an answer with a string for a number': (one) => withAnswer(one, { tasks: [{ version: 'one' }] }),
  'an answer with a value outside its enum': (one) =>
    withAnswer(one, { tasks: [{ stopCode: 'GaveUp' }] }),
  'an answer with a list for a structure': (one) => withAnswer(one, { tasks: [{ overrides: [] }] }),
  'an answer with a time that is none': (one) =>
    withAnswer(one, { tasks: [{ createdAt: 'yesterday' }] }),
  'a request with a member that no model knows': (one) => withBody(one, { clutser: 'alpha' }),
  'a request with a number for a string': (one) => withBody(one, { cluster: 7 }),
  'a request with a value outside its enum': (one) => withBody(one, { include: ['LABELS'] }),
  'a request without a member that it must have': ({ ...one }) => ({ ...one, body: '{}' }),
  'a refusal that the operation does not have': (one) => ({
    ...one,
    status: 400,
    answer: JSON.stringify({ __type: 'TaskNotLikedException', message: '' }),
  }),
  'a breach that only the world sees': (one) => ({ ...one, breaches: ['$.cluster: wrong type'] }),
};

function withAnswer(exchange: Collected, more: object): Collected {
  return { ...exchange, answer: JSON.stringify({ ...JSON.parse(exchange.answer), ...more }) };
}

function withBody(exchange: Collected, more: object): Collected {
  return { ...exchange, body: JSON.stringify({ ...JSON.parse(exchange.body), ...more }) };
}

describe('the judge', () => {
  let good: Collected;
  let verdicts: string[][];

  beforeAll(async () => {
    good = exchanges.find(isGoodDescribeTasks) as Collected;
    const spoiled = Object.values(spoilers).map((spoil) => spoil(good));
    verdicts = await runScript('judge.py', [good, ...spoiled]);
  });

  it('acquits the exchange as it was', () => {
    expect(verdicts[0]).toEqual([]);
  });

  it.each(Object.keys(spoilers).map((title, index) => ({ title, index })))(
    'condemns $title',
    ({ index }) => {
      expect(verdicts[index + 1]).not.toEqual([]);
    },
  );

  function isGoodDescribeTasks({ operation, status, planted, breaches }: Collected): boolean {
    const plain = planted.length === 0 && breaches.length === 0;
    return operation === 'DescribeTasks' && status === 200 && plain;
  }
});
