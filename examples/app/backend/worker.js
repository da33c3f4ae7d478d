/** Counts the words of notes, one after another; several workers do not meet on the same one. */
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './database.js';

const countOne = `
  UPDATE notes SET words = cardinality(regexp_split_to_array(trim(text), '\\s+'))
  WHERE id = (SELECT id FROM notes WHERE words IS NULL ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1)
  RETURNING id`;

const stopping = new AbortController();
// A deployment, or Fargate Spot, ends tasks so: the note at hand is finished.
process.on('SIGTERM', () => stopping.abort());

console.log('working');
while (!stopping.signal.aborted) {
  const id = await run(countOne);
  if (id) console.log(`counted note ${id}`);
  else await pause(1000, undefined, { signal: stopping.signal }).catch(() => {});
}
console.log('stopped');
