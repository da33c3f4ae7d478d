import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { spec } from '../../actions/smoke-check/spec.ts';
import { certificate } from '../scene/certificate.ts';
import { play, type Scene } from '../scene/play.ts';
import { type Answer, authority, plainHost, secureHost } from '../scene/web.ts';
import { environment } from '../world/scenarios/environment.ts';

const base = {
  action: 'smoke-check',
  scenario: environment(),
  allow: spec.calls.map((call) => call.action),
  timeScale: 20,
} satisfies Partial<Scene>;

const secret = 'a-s3cret-that-passes';
const guarded: Answer = ({ headers }, response) =>
  response.writeHead(200, { 'x-echo': String(headers['x-adhoc-check']) }).end('{"status":"ok"}');

describe('smoke-check, from dist/', () => {
  it('asks by TLS, hides the header that passes, and looks at services', async () => {
    const port = await secureHost(certificate({ name: 'localhost', by: authority }), guarded);
    const file = join(mkdtempSync(join(tmpdir(), 'authority-')), 'ca.pem');
    writeFileSync(file, authority.cert);
    const { result, world } = await play({
      ...base,
      with: {
        url: `https://localhost:${port}`,
        environment: 'alpha',
        services: 'gunicorn',
        paths: '/health 200\n/ 200',
        'expect-body': '/health "status":"ok"',
        'expect-header': '/ x-echo: nothing',
        'request-headers': `x-adhoc-check: ${secret}`,
        'certificate-days': '14',
        timeout: '10s',
        'attempt-timeout': '60s',
      },
      step: { env: { NODE_EXTRA_CA_CERTS: file } },
    });
    expect(result.outputs['failure-code']).toBe('smoke-check-failed');
    expect(JSON.parse(result.outputs['failed-checks'] ?? '')).toEqual(['/']);
    expect(result.outputs['certificate-expires']).toMatch(/^2120-01-01/);
    const log = result.log.map(({ text }) => text).join('\n');
    expect(log).toContain('x-echo: ***');
    // Before it the runner shows `with:`, where a secret is hidden by who gave it.
    expect(log.slice(log.indexOf('good: '))).not.toContain(secret);
    expect(result.summary).toContain('1 of 1 tasks run: alpha-gunicorn:3');
    world.journal.assertClean();
    expect(world.journal.writes()).toEqual([]);
    expect(result.openGroups).toBe(0);
  });

  it('is green without AWS, and without a region', async () => {
    const port = await plainHost(guarded);
    const { result } = await play({
      ...base,
      with: { url: `http://127.0.0.1:${port}` },
      step: { env: { AWS_REGION: '', AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } },
    });
    expect(result.conclusion).toBe('success');
    expect(result.summary).toContain('✅ smoke-check');
  });
});
