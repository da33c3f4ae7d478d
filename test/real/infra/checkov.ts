import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkovProgram, plainEnvironment } from '../tools.ts';

/** A check that a resource does not pass: `CKV_AWS_18 ad-hoc base/AccessLogs`. */
export type Finding = `${string} ${string}/${string}`;

interface Report {
  readonly summary: { readonly passed: number };
  readonly results: {
    readonly failed_checks: readonly {
      readonly check_id: string;
      readonly resource: string;
      readonly file_path: string;
    }[];
  };
}

/** What checkov finds in templates, by their names; each finding once. */
export async function findingsIn(templates: ReadonlyMap<string, string>): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'checkov-'));
  try {
    const files = [...templates.values()];
    for (const [at, text] of files.entries()) writeFileSync(join(folder, `${at}.json`), text);
    const { summary, results } = await reportOn(folder);
    if (summary.passed === 0) throw new Error('checkov looked at nothing');
    const names = [...templates.keys()];
    const found = results.failed_checks.map(({ check_id: check, resource, file_path: path }) => {
      const name = names[Number(/(\d+)\.json$/.exec(path)?.[1])] ?? path;
      return `${check} ${name}/${plain(resource)}` as const;
    });
    return [...new Set(found)].toSorted();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function reportOn(folder: string): Promise<Report> {
  const words = ['--framework', 'cloudformation', '--output', 'json', '--quiet', '--soft-fail'];
  const { stdout } = await promisify(execFile)(
    checkovProgram(),
    ['--directory', folder, ...words, '--compact', '--skip-download'],
    { env: { ...plainEnvironment, LOG_LEVEL: 'ERROR' }, maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as Report;
}

/** The logical id, without its type and the hashes that the construct library appends. */
function plain(resource: string): string {
  const [, id = resource] = resource.split('.');
  return id.replace(/[0-9a-f]{40}$/, '').replace(/[0-9A-F]{8}$/, '');
}
