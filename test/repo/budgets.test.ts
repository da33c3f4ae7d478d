import { describe, expect, it } from '@jest/globals';
import { functionLengths } from './function-lengths.ts';
import { sourcesIn } from './sources.ts';

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

describe.each(['actions', 'infra', 'tools', 'test'])('the sources in %s', (folder) => {
  const sources = sourcesIn(folder);
  const lines = sources.map(({ path, text }) => ({ path, length: text.split('\n').length - 1 }));

  it('keep files within 250 lines, half of them within 80', () => {
    expect(lines.filter(({ length }) => length > 250)).toEqual([]);
    if (folder === 'actions' || folder === 'infra')
      expect(median(lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('hide nothing behind a name that says nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared|core)(\/|\.ts$)/;
    expect(sources.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });
});

describe.each(['actions', 'infra'])('the functions in %s', (folder) => {
  const lengths = sourcesIn(folder).map(({ path, text }) => ({
    path,
    lengths: functionLengths(text),
  }));

  it('stay within 60 lines', () => {
    const long = lengths.filter(({ lengths: [longest = 0] }) => longest > 60);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('are 10 lines at the median and 35 at the ninetieth percentile, or shorter', () => {
    const all = lengths.flatMap(({ lengths: of }) => of).sort((a, b) => a - b);
    expect(median(all)).toBeLessThanOrEqual(10);
    expect(all[Math.floor(all.length * 0.9)]).toBeLessThanOrEqual(35);
  });
});

it('counts the lines of a function', () => {
  const text = '// ä\nexport function a() {\n  return 1;\n}\nconst b = () => 2;\n';
  expect(functionLengths(text)).toEqual([3, 1]);
});
