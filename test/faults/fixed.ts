import fc from '../evidence/properties.ts';
import { type Schedule, schedule } from './schedule.ts';

/** The seed of the schedules that are played with every `npm test`, and their number. */
export const seed = 20_261_121;
export const runs = 60;

/** Those schedules, in the order in which they are played. */
export function fixedSchedules(): Schedule[] {
  return fc.sample(schedule, { seed, numRuns: runs });
}
