/** Brings the schema to where this image wants it: each file of migrations/ once, in order, whole or not at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { run } from './database.js';

const folder = new URL('migrations/', import.meta.url);

/** Two at once wait for each other; one that is done already is passed over. */
function once(sql) {
  return `
    BEGIN;
    SELECT pg_advisory_xact_lock(1) \\g /dev/null
    CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, at timestamptz DEFAULT now());
    SELECT NOT EXISTS (SELECT FROM migrations WHERE name = :'name') AS wanted \\gset
    \\if :wanted
      ${sql}
      INSERT INTO migrations (name) VALUES (:'name');
      \\echo applied
    \\else
      \\echo there already
    \\endif
    COMMIT;`;
}

for (const name of readdirSync(folder).sort()) {
  const sql = readFileSync(new URL(name, folder), 'utf8');
  const told = await run(`SET client_min_messages = warning; ${once(sql)}`, { name });
  console.log(`${name}: ${told}`);
}
