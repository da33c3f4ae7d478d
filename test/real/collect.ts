import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from '@jest/globals';
import { RecordedAccount } from '../recorded-calls/account.ts';
import { askedBy } from '../recorded-calls/asked.ts';
import type { Exchange } from '../world/journal.ts';
import { World } from '../world/world.ts';
import type { Asked, Collected } from './collected.ts';

/**
 * Set up before each test file when JOURNALS names a folder: keeps what every world was asked and
 * the bytes that it answered, for botocore to judge.
 */
const folder = process.env.JOURNALS ?? '';
const collected: Collected[] = [];
const respond = World.prototype.respond;

World.prototype.respond = async function (this: World, request, signal) {
  const answer = await respond.call(this, request, signal);
  const id = answer.headers['x-amzn-requestid'];
  const exchange = this.journal.exchanges.findLast(({ requestId }) => requestId === id);
  if (id === undefined || !exchange) return answer; // not of AWS's protocols
  const { at, action } = exchange;
  const { status } = answer;
  const { currentTestName = '', testPath = '' } = expect.getState();
  collected.push({
    from: `${testPath.split('/test/').at(-1)}: ${currentTestName}`,
    service: exchange.service,
    operation: exchange.operation,
    input: exchange.input,
    body: exchange.body,
    status,
    answer: answer.body.toString(),
    output: exchange.output,
    planted: this.scenario.planted ?? [],
    ...(status < 300 && isOfActions(testPath) ? { asked: askedIn(this, exchange) } : {}),
    breaches: this.journal.stains
      .filter((stain) => stain.at === at && stain.action === action && stain.kind === 'schema')
      .map(({ text }) => text),
  });
  return answer;
};

/** Drawn schedules and what ships play the same actions again. */
function isOfActions(testPath: string): boolean {
  return testPath.includes('/test/actions/');
}

/** Nobody's request where no action runs: a test looks for itself. */
function askedIn(world: World, exchange: Exchange): Asked[] {
  const { asking: action, scenario } = world;
  if (action === undefined) return [];
  const { account, region, partition = 'aws' } = scenario;
  const requests = askedBy(exchange, new RecordedAccount(world));
  const all = requests.map((request) => ({ action, account, region, partition, request }));
  return all.filter((one) => isNew(JSON.stringify(one)));
}

const asked = new Set<string>();

/** Tests ask for the same again and again: each thing is kept once. */
function isNew(text: string): boolean {
  const before = asked.size;
  return asked.add(text).size > before;
}

afterAll(() => {
  if (collected.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(collected));
});
