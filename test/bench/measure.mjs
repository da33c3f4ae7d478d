/** Preloaded into a measured process: leaves its peak memory behind when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_RESULT, JSON.stringify({ peakKiB: maxRSS }));
});
