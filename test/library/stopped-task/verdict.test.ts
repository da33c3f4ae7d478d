import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../actions/library/stopped-task/verdict.ts';
import fc from '../../evidence/properties.ts';

const essentialExited = 'EssentialContainerExited';
const ended = (stopCode: string | undefined, codes: Record<string, number | undefined | null>) =>
  ({
    stopCode,
    containers: Object.entries(codes).map(([name, exitCode]) => ({ name, exitCode })),
  }) as Parameters<typeof judge>[0];

describe('a task is judged by its deciding containers', () => {
  it.each([
    { why: 'exit 0', stopCode: essentialExited, codes: { app: 0 }, succeeded: true },
    { why: 'exit 1', stopCode: essentialExited, codes: { app: 1 }, succeeded: false },
    { why: 'no exit code', stopCode: essentialExited, codes: { app: undefined }, succeeded: false },
    { why: 'exit code null', stopCode: essentialExited, codes: { app: null }, succeeded: false },
    { why: 'container not told of', stopCode: essentialExited, codes: {}, succeeded: false },
    {
      why: 'sidecar exit 1',
      stopCode: essentialExited,
      codes: { app: 0, side: 1 },
      succeeded: true,
    },
    {
      why: 'sidecar unknown',
      stopCode: essentialExited,
      codes: { app: 0, side: undefined },
      succeeded: true,
    },
    {
      why: 'sidecar exit 0',
      stopCode: essentialExited,
      codes: { app: 1, side: 0 },
      succeeded: false,
    },
    { why: 'stopped by a user', stopCode: 'UserInitiated', codes: { app: 0 }, succeeded: false },
    { why: 'spot taken back', stopCode: 'SpotInterruption', codes: { app: 0 }, succeeded: false },
    { why: 'host gone', stopCode: 'TerminationNotice', codes: { app: 0 }, succeeded: false },
    {
      why: 'scheduler',
      stopCode: 'ServiceSchedulerInitiated',
      codes: { app: 0 },
      succeeded: false,
    },
    {
      why: 'never started',
      stopCode: 'TaskFailedToStart',
      codes: { app: undefined },
      succeeded: false,
    },
    { why: 'no stop code', stopCode: undefined, codes: { app: 0 }, succeeded: true },
  ])('$why', ({ stopCode, codes, succeeded }) => {
    const expectation = { deciding: ['app'], exitCodes: [0] };
    expect(judge(ended(stopCode, codes), expectation).succeeded).toBe(succeeded);
  });

  it('takes other exit codes as success when told', () => {
    const expectation = { deciding: ['app'], exitCodes: [0, 3] };
    expect(judge(ended(essentialExited, { app: 3 }), expectation).succeeded).toBe(true);
    expect(judge(ended(essentialExited, { app: 4 }), expectation).succeeded).toBe(false);
  });

  it('names the container that spoiled it', () => {
    const verdict = judge(ended(essentialExited, { a: 0, b: 7, c: 0 }), {
      deciding: ['a', 'b', 'c'],
      exitCodes: [0],
    });
    expect(verdict).toEqual({ succeeded: false, container: 'b', exitCode: 7 });
  });

  it('is green exactly when every deciding container left with an expected code by itself', () => {
    const exit = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
    const stopCode = fc.constantFrom(essentialExited, 'UserInitiated', 'TaskFailedToStart');
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const task = fc.record({
      codes: fc.dictionary(names, exit),
      deciding: fc.uniqueArray(names, { minLength: 1 }),
      exitCodes: fc.uniqueArray(fc.integer({ min: 0, max: 3 })),
      code: stopCode,
    });
    const property = fc.property(task, ({ codes, deciding, exitCodes, code }) => {
      const good = deciding.every((name) => exitCodes.some((expected) => codes[name] === expected));
      const { succeeded } = judge(ended(code, codes), { deciding, exitCodes });
      expect(succeeded).toBe(good && code === essentialExited);
    });
    fc.assert(property);
  });
});
