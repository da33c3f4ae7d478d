import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../../actions/library/text/errors.ts';
import { exampleCredentials } from '../../world/access.ts';
import { ScaledClock } from '../../world/clock.ts';
import { World } from '../../world/world.ts';
import { selfSigned } from './certificate.ts';
import { connectProxy, type Listening, tlsFront } from './connect-proxy.ts';
import { accountWith, oidc, roleArn } from './stage.ts';

/**
 * In processes of their own: GitHub's toolkit and Node read proxies and authorities when a process
 * starts, and Node's own errors are not those of the tests' sandbox.
 */
const run = promisify(execFile);
const tokens = 'pipelines.actions.example';
const folder = mkdtempSync(join(tmpdir(), 'adhoc-child-'));
const authorities = join(folder, 'authorities.pem');
const strangers = join(folder, 'strangers.pem');
const open: { close(): Promise<void> }[] = [];
let front: Listening;

beforeAll(async () => {
  const { key, cert } = selfSigned([tokens, '*.eu-west-1.amazonaws.com']);
  writeFileSync(authorities, cert);
  writeFileSync(strangers, selfSigned(['strangers.example']).cert);
  const server = await new World(accountWith(), { clock: new ScaledClock() }).listen();
  front = await tlsFront({ key, cert, target: Number(new URL(server.url).port) });
  open.push(front, server);
});
afterAll(async () => {
  for (const one of open.reverse()) await one.close();
  rmSync(folder, { recursive: true });
});

async function proxyWith(refuse?: string) {
  const proxy = await connectProxy({ target: front.port, ...(refuse ? { refuse } : {}) });
  open.push(proxy);
  return { ...proxy, address: `127.0.0.1:${proxy.port}` };
}

interface Told {
  readonly arn?: string;
  readonly modules?: readonly string[];
  readonly problems?: readonly Problem[];
  readonly printed: string;
}

/** One step with these variables, its time a hundred times as fast. */
async function step(variables: Readonly<Record<string, string>>): Promise<Told> {
  const env = {
    PATH: process.env.PATH,
    ADHOC_TIME_FACTOR: '100',
    GITHUB_RUN_ID: '17000000001',
    'INPUT_AWS-REGION': 'eu-west-1',
    ...variables,
  };
  const scaled = join(import.meta.dirname, '../../runner/scaled-time.mjs');
  const script = join(import.meta.dirname, 'fixtures/who-am-i.ts');
  const { stdout } = await run(process.execPath, ['--import', scaled, script], { env });
  return { printed: stdout, ...JSON.parse(stdout.trim().split('\n').at(-1) ?? '') };
}

const keys = {
  AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
};

describe('a step with a role, behind a proxy that signs in place of everybody', () => {
  let told: Told;
  let log: readonly string[];

  beforeAll(async () => {
    const proxy = await proxyWith();
    log = proxy.log;
    told = await step({
      HTTPS_PROXY: `http://${proxy.address}`,
      NODE_EXTRA_CA_CERTS: authorities,
      // Adds to what Node trusts, replaces nothing.
      AWS_CA_BUNDLE: strangers,
      ACTIONS_ID_TOKEN_REQUEST_URL: `https://${tokens}/oidc/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
      'INPUT_ROLE-TO-ASSUME': roleArn,
    });
  });

  it('reaches GitHub and AWS through it', () => {
    expect(told.arn).toContain('assumed-role/adhoc-deploy/adhoc-migrate-17000000001');
    const hosts = [`CONNECT ${tokens}:443`, 'CONNECT sts.eu-west-1.amazonaws.com:443'];
    expect([...new Set(log)]).toEqual(hosts);
  });

  it('hides the ID token and the secret parts of the keys', () => {
    expect(told.printed.match(/^::add-mask::/gm)).toHaveLength(3);
  });

  it('loads no provider of credentials that it does not use', () => {
    const { modules = [] } = told;
    expect(modules.some((path) => path.includes('client-sts'))).toBe(true);
    const unused = /credential-provider-(ini|sso|process|login|web-identity)|client-sso/;
    expect(modules.filter((path) => unused.test(path))).toEqual([]);
  });
});

describe('a step that does not get through', () => {
  it('ends at once with the name of a proxy that refuses, never with its password', async () => {
    const { address, log, signIns } = await proxyWith('407 Proxy Authentication Required');
    const { problems } = await step({ ...keys, HTTPS_PROXY: `http://me:hunter2@${address}` });
    expect(problems).toEqual([
      {
        code: 'proxy-refused',
        what: expect.stringMatching(/407 Proxy Authentication Required.* \(HTTPS_PROXY=/),
        remedy: expect.stringContaining('name and password'),
      },
    ]);
    expect(problems?.[0]?.what).toContain(`(HTTPS_PROXY=http://${address})`);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
    expect(signIns).toEqual(['me:hunter2']);
    expect(log).toHaveLength(1);
  });

  it('names a proxy that is not there', async () => {
    const { problems } = await step({ ...keys, https_proxy: 'http://127.0.0.1:1' });
    expect(problems).toMatchObject([
      {
        code: 'aws-unreachable',
        what: expect.stringMatching(/ECONNREFUSED.*\(https_proxy=http:\/\/127\.0\.0\.1:1\)/),
      },
    ]);
  });

  it('trusts nothing but what Node and AWS_CA_BUNDLE trust', async () => {
    const { address } = await proxyWith();
    const { problems } = await step({ ...keys, HTTPS_PROXY: `http://${address}` });
    expect(problems).toMatchObject([
      { code: 'certificate-untrusted', remedy: expect.stringContaining('AWS_CA_BUNDLE') },
    ]);
  });
});
