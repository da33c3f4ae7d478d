import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from '@jest/globals';
import { World } from '../world/world.ts';
import type { Collected } from './collected.ts';

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
  const { currentTestName = '', testPath = '' } = expect.getState();
  collected.push({
    from: `${testPath.split('/test/').at(-1)}: ${currentTestName}`,
    service: exchange.service,
    operation: exchange.operation,
    input: exchange.input,
    body: exchange.body,
    status: answer.status,
    answer: answer.body.toString(),
    output: exchange.output,
    planted: this.scenario.planted ?? [],
    breaches: this.journal.stains
      .filter((stain) => stain.at === at && stain.action === action && stain.kind === 'schema')
      .map(({ text }) => text),
  });
  return answer;
};

afterAll(() => {
  if (collected.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(collected));
});
