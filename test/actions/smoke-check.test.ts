import { describe, expect, it } from '@jest/globals';
import { plainHost } from '../scene/web.ts';
import { runSmokeCheck, seenIn, silent } from './smoke-run.ts';

/** A host that answers by path; of a list the first request gets the first status, later ones the last. */
async function hostWith(statuses: Readonly<Record<string, readonly number[]>>): Promise<string> {
  const asked = new Map<string, number>();
  const port = await plainHost(({ url: path = '' }, response) => {
    const count = asked.get(path) ?? 0;
    asked.set(path, count + 1);
    const all = statuses[path] ?? [404];
    response.writeHead(all[count] ?? all.at(-1) ?? 404, { server: 'awselb/2.0' }).end('ok');
  });
  return `http://alpha.example.com:${port}`;
}

// What is loaded when it is first needed counts as silence for the virtual clock.
await runSmokeCheck({ url: await hostWith({ '/': [200] }) });

describe('smoke-check', () => {
  it('is green when all that was named is good twice in a row', async () => {
    const url = await hostWith({ '/health': [200], '/gone': [410] });
    const run = await runSmokeCheck({ url, paths: '/health\n\n/gone 404,410\n' });
    expect(run.codes).toEqual([]);
    expect(JSON.parse(run.result?.outputs.checks ?? '')).toEqual([
      { check: '/health', expected: '2xx', seen: '200', attempts: 2, result: 'good' },
      {
        ...{ check: '/gone', expected: '404 or 410', attempts: 2, result: 'good' },
        seen: '410 of the load balancer itself',
      },
    ]);
    expect(run.result?.outputs['failed-checks']).toBe('[]');
    expect(run.result?.summary?.source).toContain('✅ smoke-check: alpha');
    expect(run.tookMs).toBe(3_000);
    expect(run.world.journal.exchanges).toEqual([]);
  });

  it('looks again until it is up, and says since when', async () => {
    const url = await hostWith({ '/': [200], '/health': [502, 503, 200] });
    const run = await runSmokeCheck({ url, paths: '/\n/health' });
    expect(run.codes).toEqual([]);
    const [top, health] = run.finished?.rows ?? [];
    expect(top).toMatchObject({ attempts: 4, goodSince: 0 });
    expect(health).toMatchObject({ attempts: 4, goodSince: 6_000 });
    expect(run.site.log.filter((line) => line.includes('/health'))).toEqual([
      'not yet: /health: 502 of the load balancer itself; expected: 2xx',
      'not yet: /health: 503 of the load balancer itself; expected: 2xx',
      'good: /health: 200',
    ]);
    expect(run.result?.summary?.source).toMatch(/the first look .*\n.*6\\\.0 s after the start/);
  });

  it('does not believe one good look: what comes and goes is red at the deadline', async () => {
    const flapping = Array.from({ length: 100 }, (_, index) => (index % 2 ? 200 : 503));
    const run = await runSmokeCheck({ url: await hostWith({ '/': flapping }), timeout: '58s' });
    expect(run.codes).toEqual(['smoke-check-failed']);
    expect(run.problems[0]?.what).toContain('good for the last 1 of 2 looks');
    expect(run.tookMs).toBe(57_000);
    const once = await runSmokeCheck({
      url: await hostWith({ '/': flapping }),
      consecutive: '1',
    });
    expect(once.codes).toEqual([]);
    expect(once.tookMs).toBe(3_000);
  });

  it('wants all of it good together', async () => {
    const here = Array.from({ length: 100 }, (_, index) => (index % 4 < 2 ? 200 : 503));
    const there = Array.from({ length: 100 }, (_, index) => (index % 4 < 2 ? 503 : 200));
    const url = await hostWith({ '/here': here, '/there': there });
    const run = await runSmokeCheck({ url, paths: '/here\n/there', timeout: '1m' });
    expect(run.codes).toEqual(['smoke-check-failed']);
  });

  it('is red with every row that did not hold, and no other', async () => {
    const url = await hostWith({ '/': [200], '/health': [500] });
    const run = await runSmokeCheck({ url, paths: '/\n/health 200\n/no', timeout: '10s' });
    expect(run.result?.outputs['failed-checks']).toBe('["/health","/no"]');
    expect(run.problems[0]?.what).toContain('2 of 3 checks did not hold after 9.0 s');
    expect(run.problems[0]?.what).toContain(
      '- /health: 500 of the load balancer itself; expected: 200',
    );
    expect(run.problems[0]?.what).not.toContain('- /:');
  });

  it('waits for an answer as long as it is told, and begins no look after the deadline', async () => {
    const port = await plainHost(({ url: path }, response) => {
      if (path !== silent) response.end();
    });
    const url = `http://alpha.example.com:${port}`;
    const run = await runSmokeCheck({ url, paths: `/\n${silent}`, timeout: '20s' });
    expect(seenIn(run)).toEqual({ '/': '200', [silent]: 'no answer within 10.0 s' });
    expect(run.tookMs).toBe(23_000);
  });

  it('ends at once when the job is cancelled', async () => {
    const url = await hostWith({ '/': [503] });
    const run = await runSmokeCheck({ url }, { cancelAt: 10_000 });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.tookMs).toBe(10_000);
  });
});
