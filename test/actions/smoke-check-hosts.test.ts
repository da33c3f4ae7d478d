import { describe, expect, it } from '@jest/globals';
import { certificate } from '../scene/certificate.ts';
import { type Answer, authority, plainHost, rawHost, secureHost } from '../scene/web.ts';
import { VirtualClock } from '../world/clock.ts';
import { environment } from '../world/scenarios/environment.ts';
import { World } from '../world/world.ts';
import { runSmokeCheck, seenIn } from './smoke-run.ts';

const name = 'alpha.example.com';
const fine: Answer = (_, response) => response.end('fine');
const soon = { timeout: '4s' };

/** What is seen of one address, which is the whole check. */
async function seenOf(url: string): Promise<string | undefined> {
  const run = await runSmokeCheck({ url, ...soon });
  expect(run.codes).toEqual(['smoke-check-failed']);
  return seenIn(run)['/']?.replaceAll(new URL(url).port, 'PORT');
}

// What is loaded when it is first needed counts as silence for the virtual clock.
await runSmokeCheck({ url: `http://${name}:${await plainHost(fine)}` });

describe('what does not answer is named', () => {
  it.each([
    ['expired', { name, until: '2021-01-01', by: authority }, 'has expired (CERT_HAS_EXPIRED)'],
    [
      'not yet valid',
      { name, from: '2119-01-01', by: authority },
      'is not valid yet (CERT_NOT_YET_VALID)',
    ],
    [
      'of another name',
      { name: 'beta.example.com', by: authority },
      'is for another name (ERR_TLS_CERT_ALTNAME_INVALID)',
    ],
    ['self-signed', { name }, 'is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)'],
    [
      'of an unknown authority',
      { name, by: certificate({ name: 'Nobody' }) },
      'comes without those between it and a trusted authority (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
    ],
  ])('a certificate that is %s', async (_, wanted, words) => {
    const port = await secureHost(certificate(wanted), fine);
    expect(await seenOf(`https://${name}:${port}`)).toBe(`${name}:PORT: the certificate ${words}`);
  });

  it.each([
    ['a port that speaks no TLS', () => plainHost(fine), 'https', 'the port does not speak TLS'],
    [
      'a port that speaks no HTTP',
      () => rawHost('220 mail.example.com\r\n'),
      'http',
      'the port does not speak HTTP',
    ],
    ['a connection that is closed', () => rawHost(''), 'http', 'the connection was closed before'],
    [
      'headers without end',
      () => rawHost(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`),
      'http',
      'more than 16 KiB of headers (HPE_HEADER_OVERFLOW)',
    ],
  ])('%s', async (...[, host, scheme, words]) => {
    expect(await seenOf(`${scheme}://${name}:${await host()}`)).toContain(words);
  });

  it('a name that does not resolve, and a port where nobody listens', async () => {
    expect(await seenOf('http://alpha.invalid:8080')).toBe(
      'alpha.invalid:PORT: the name does not resolve (ENOTFOUND)',
    );
    expect(await seenOf('http://alpha.example.com:1')).toContain(
      'connection refused (ECONNREFUSED)',
    );
  });
});

describe('certificate-days', () => {
  async function certificateCheck(until: string, days: string) {
    const port = await secureHost(certificate({ name, until, by: authority }), fine);
    const url = `https://${name}:${port}`;
    const clock = new VirtualClock(Date.parse('2110-01-01T12:00:00Z'));
    const world = new World(environment(), { clock });
    const inputs = { url, 'certificate-days': days, ...soon };
    const run = await runSmokeCheck(inputs, { after: { clock, world } });
    return { run, seen: seenIn(run)[`certificate of ${name}:${port}`] };
  }

  it('passes one that is valid for longer, and tells until when', async () => {
    const { run, seen } = await certificateCheck('2110-02-01', '30');
    expect(run.codes).toEqual([]);
    expect(seen).toBe('until 2110-02-01, 30 days');
    expect(run.result?.outputs['certificate-expires']).toBe('2110-02-01T00:00:00.000Z');
  });

  it('refuses one that ends before', async () => {
    const { run, seen } = await certificateCheck('2110-02-01', '31');
    expect(run.codes).toEqual(['smoke-check-failed']);
    expect(seen).toBe('until 2110-02-01, 30 days');
  });
});
