import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPython } from './tools.ts';

/** What cfn-lint says that is meant. */
const ignored = [
  // "17" is a version to RDS, which takes its newest minor one; the list of cfn-lint has whole ones only:
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  'W3691',
];

/** All findings of cfn-lint, warnings too, in templates by their names. */
export async function lint(templates: ReadonlyMap<string, string>): Promise<readonly unknown[]> {
  if (templates.size === 0) throw new Error('There is no template to lint.');
  const folder = mkdtempSync(join(tmpdir(), 'cfn-lint-'));
  try {
    const files = [...templates].map(([name, text]) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, text);
      return file;
    });
    const options = ['--regions', 'eu-west-1', '--format', 'json', '--ignore-checks', ...ignored];
    const { stdout, stderr } = await runPython({
      arguments: ['-c', 'from cfnlint.runner import main; main()', ...options, '--', ...files],
    });
    if (stderr) throw new Error(stderr);
    return JSON.parse(stdout) as unknown[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
