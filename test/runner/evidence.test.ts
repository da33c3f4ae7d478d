import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeEvidence } from './evidence.ts';
import { act } from './fixtures/run.ts';

test('evidence is written where its line says', async () => {
  const script = `say('::add-mask::sesame'); say('open sesame'); say('::error::x');
    fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# hi'); fs.appendFileSync(env.GITHUB_OUTPUT, 'a=1')`;
  const result = await act(script);
  const line = writeEvidence('runner/evidence test', result, { 'journal.txt': 'calls' });
  expect(line).toBe('evidence: .evidence/runner-evidence-test');
  const folder = join(process.cwd(), '.evidence', 'runner-evidence-test');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(readdirSync(folder).sort()).toEqual([
    ...['journal.txt', 'log.txt', 'raw.txt', 'result.json', 'summary.md', 'timeline.jsonl'],
  ]);
  expect(read('log.txt')).toContain('open ***\nError: x\n');
  expect(read('raw.txt')).toContain('open sesame\n');
  expect(read('summary.md')).toBe('# hi\n');
  expect(JSON.parse(read('result.json'))).toMatchObject({
    outputs: { a: '1' },
    jobOutputs: { a: '1' },
  });
  rmSync(folder, { recursive: true });
});
