import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

const root = resolve(import.meta.dirname, '../..');

/** What every job downloads: the archive of the commit, without what users never run. */
export function download(): Figure {
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 2 ** 30 });
  const megabytes = gzipSync(archive).length / 1e6;
  const dist = execFileSync('git', ['archive', 'HEAD', 'dist'], { cwd: root, maxBuffer: 2 ** 30 });
  return {
    what: 'download of a job',
    measured: `${megabytes.toFixed(2)} MB`,
    floor: `dist/ alone ${(gzipSync(dist).length / 1e6).toFixed(2)} MB`,
    aim: '<= 3 MB',
    met: megabytes <= 3,
  };
}
