import { spawn } from 'node:child_process';

/**
 * Runs SQL by psql, which stands in for a driver so that this example needs no packages: it finds its server by PGHOST
 * and the like. Values are variables of psql, which quotes them where the SQL says `:'name'`.
 * @returns what it printed, without titles.
 */
export function run(sql, values = {}) {
  const given = Object.entries(values).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  const words = ['-XqAt', '-v', 'ON_ERROR_STOP=1', ...given];
  return new Promise((settle, reject) => {
    const psql = spawn('psql', words, { stdio: ['pipe', 'pipe', 'pipe'] });
    const told = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'])
      psql[name].setEncoding('utf8').on('data', (text) => {
        told[name] += text;
      });
    psql.on('error', reject);
    psql.on('close', (code) => {
      if (code === 0) settle(told.stdout.trim());
      else reject(new Error(`psql left with ${code}: ${told.stderr.trim()}`));
    });
    psql.stdin.on('error', () => {}); // it left before it had read all, and says why itself
    psql.stdin.end(sql);
  });
}

/** The rows of one query, as objects. */
export async function rows(query, values) {
  return JSON.parse(await run(`SELECT coalesce(json_agg(r), '[]') FROM (${query}) r`, values));
}
