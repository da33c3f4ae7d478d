import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The Node 24 that runs actions: ours if it is one, else the development dependency `node`. */
export function nodeForActions(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('node/package.json')), 'bin', 'node');
}

export const SCALED_TIME = new URL('./scaled-time.mjs', import.meta.url).href;
