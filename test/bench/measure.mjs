/** Preloaded into a measured process: leaves its peak memory behind when it ends. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const status = '/proc/self/status';

// getrusage counts what the parent had when it forked; the kernel's own mark begins with the program.
function peakKiB() {
  const mark = existsSync(status) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'));
  return mark ? Number(mark[1]) : process.resourceUsage().maxRSS;
}

process.on('exit', () => {
  writeFileSync(process.env.BENCH_RESULT, JSON.stringify({ peakKiB: peakKiB() }));
});
