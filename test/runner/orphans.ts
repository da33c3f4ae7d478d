import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Orphan {
  readonly pid: number;
  readonly name: string;
}

/**
 * Kills every process that still carries the job's tracking id, wherever it moved itself (a process
 * group or session of its own does not help): what the runner does when the job ends, not before
 * (Runner.Worker/JobExtension.cs, FinalizeJob).
 */
export function killOrphans(trackingId: string): Orphan[] {
  const killed: Orphan[] = [];
  // A dying process may have forked meanwhile: look again until nobody is left.
  for (let round = 0; round < 5; round++) {
    const found = tracked(trackingId).filter(({ pid }) => !killed.some((k) => k.pid === pid));
    if (found.length === 0) break;
    for (const orphan of found) {
      kill(orphan.pid);
      killed.push(orphan);
    }
  }
  return killed;
}

function tracked(trackingId: string): Orphan[] {
  const wanted = `RUNNER_TRACKING_ID=${trackingId}`;
  if (process.platform !== 'linux') return listed(wanted);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => peek(pid, 'environ').split('\0').includes(wanted))
    .map((pid) => ({ pid, name: peek(pid, 'comm').trim() }));
}

/** macOS has no /proc; its `ps` shows the environment behind the command. */
function listed(wanted: string): Orphan[] {
  const all = execFileSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8' }).split(
    '\n',
  );
  const found = all.filter((line) => line.split(' ').includes(wanted)).map((line) => line.trim());
  return found.map((line) => ({
    pid: Number.parseInt(line, 10),
    name: line.split(/\s+/)[1] ?? '',
  }));
}

/** Empty where the process is gone or somebody else's. */
function peek(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
