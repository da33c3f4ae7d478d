import { Agent as HttpsAgent } from 'node:https';
import { afterEach, describe, expect, it } from '@jest/globals';
import { askBy } from '../../actions/smoke-check/ask.ts';
import { noReply } from '../../actions/smoke-check/no-reply.ts';
import { connectProxy, type Listening } from '../library/aws/connect-proxy.ts';
import { certificate } from '../scene/certificate.ts';
import { agents, authority, secureHost } from '../scene/web.ts';

const url = new URL('https://alpha.example.com/');
const open: Listening[] = [];
afterEach(async () => {
  for (const proxy of open.splice(0)) await proxy.close();
});

/** What comes of a GET by way of a proxy, which wants a password: the reply, or the words for there being none. */
async function askedBy(about: Parameters<typeof connectProxy>[0]) {
  const proxy = await connectProxy(about);
  open.push(proxy);
  const proxyEnv = { HTTPS_PROXY: `http://me:hunter2@127.0.0.1:${proxy.port}` };
  const httpsAgent = new HttpsAgent({ proxyEnv, ca: authority.cert, maxCachedSessions: 0 });
  const question = { url, headers: { 'x-adhoc-check': 's3cret' }, bodyLimit: 100 };
  const asked = askBy({ ...agents, httpsAgent })(question, new AbortController().signal);
  const came = await asked.catch((thrown) => noReply(thrown, url));
  return { came, proxy };
}

function hostUntil(until: string): Promise<number> {
  const host = certificate({ name: url.hostname, until, by: authority });
  return secureHost(host, (_, response) => response.end('fine'));
}

describe('behind a proxy', () => {
  it('the certificate is that of the host, and the proxy sees no header', async () => {
    const { came, proxy } = await askedBy({ target: await hostUntil('2110-02-01') });
    const certificateUntil = Date.parse('2110-02-01');
    expect(came).toMatchObject({ status: 200, body: 'fine', certificateUntil });
    expect(proxy.log).toEqual(['CONNECT alpha.example.com:443']);
  });

  it('a certificate that is wrong is named as without one', async () => {
    const { came } = await askedBy({ target: await hostUntil('2021-01-01') });
    expect(came).toBe('alpha.example.com: the certificate has expired (CERT_HAS_EXPIRED)');
  });

  it('a proxy that refuses is named, without its password', async () => {
    const { came } = await askedBy({ target: 1, refuse: '407 Proxy Authentication Required' });
    expect(came).toBe('alpha.example.com: the proxy refused the way there (ERR_PROXY_TUNNEL)');
  });
});
