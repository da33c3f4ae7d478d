import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from growing its young generation to 128 MiB under a long log, most of which would be
 * garbage: a step shares the runner with the user's own work. Effective at any time, as bench shows.
 */
export function preferSmallHeap(): void {
  setFlagsFromString('--optimize-for-size');
}
