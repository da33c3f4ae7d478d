import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Aws } from '../../../actions/library/aws/aws.ts';
import { networkFromEnvironment } from '../../../actions/library/aws/network.ts';
import { exampleCredentials } from '../../world/access.ts';
import { ScaledClock } from '../../world/clock.ts';
import { World } from '../../world/world.ts';
import { selfSigned } from './certificate.ts';
import { type ConnectProxy, connectProxy, type Listening, tlsFront } from './connect-proxy.ts';
import { ownEnvironment } from './process-environment.ts';
import { failureOf, plainAccount } from './stage.ts';

ownEnvironment();

const { key, cert } = selfSigned(['*.eu-west-1.amazonaws.com']);
const folder = mkdtempSync(join(tmpdir(), 'adhoc-network-'));
const bundle = join(folder, 'authorities.pem');
const clock = new ScaledClock(1_000);
const open: { close(): Promise<void> }[] = [];
let front: Listening;

beforeAll(async () => {
  writeFileSync(bundle, cert);
  const server = await new World(plainAccount(), { clock }).listen();
  front = await tlsFront({ key, cert, target: Number(new URL(server.url).port) });
  open.push(server, front);
});
afterAll(async () => {
  for (const one of open) await one.close();
  rmSync(folder, { recursive: true });
});

describe('calls to AWS', () => {
  let proxy: ConnectProxy | undefined;
  afterEach(() => proxy?.close());

  async function proxyWith(): Promise<ConnectProxy> {
    proxy = await connectProxy({ target: front.port });
    return proxy;
  }

  /** Asks ECS twice over the network that these variables make. */
  async function askThrough(variables: Readonly<Record<string, string>>) {
    Object.assign(process.env, { AWS_CA_BUNDLE: bundle }, variables);
    const aws = new Aws({
      region: 'eu-west-1',
      clock,
      credentials: async () => exampleCredentials,
      network: networkFromEnvironment(),
    });
    const ecs = await aws.ecs();
    await ecs.describeCluster('alpha-cluster');
    return ecs.describeCluster('alpha-cluster');
  }

  it.each(['HTTPS_PROXY', 'https_proxy'])(
    'go through the proxy of %s, by one tunnel',
    async (name) => {
      const { port, log } = await proxyWith();
      expect(await askThrough({ [name]: `http://127.0.0.1:${port}` })).toMatchObject({
        status: 'ACTIVE',
      });
      expect(log).toEqual(['CONNECT ecs.eu-west-1.amazonaws.com:443']);
    },
  );

  it('take an address without a scheme, as curl does, and sign in', async () => {
    const { port, log, signIns } = await proxyWith();
    await askThrough({ HTTPS_PROXY: `us%40er:p%3Ass@127.0.0.1:${port}` });
    expect(log).toHaveLength(1);
    expect(signIns).toEqual(['us@er:p:ss']);
  });

  it.each(['adhoc.invalid', '.adhoc.invalid', '*', 'other.example, ecs.adhoc.invalid'])(
    'go past it for NO_PROXY=%s',
    async (NO_PROXY) => {
      const { port, log } = await proxyWith();
      const AWS_ENDPOINT_URL_ECS = 'https://ecs.adhoc.invalid';
      const HTTPS_PROXY = `http://127.0.0.1:${port}`;
      await failureOf(askThrough({ HTTPS_PROXY, NO_PROXY, AWS_ENDPOINT_URL_ECS }));
      expect(log).toEqual([]);
    },
  );

  it('do not go past it for another name', async () => {
    const { port, log } = await proxyWith();
    await askThrough({ HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: 'aws.com,onaws.com' });
    expect(log).toHaveLength(1);
  });
});

describe('what cannot be used', () => {
  it.each(['socks5://me:hunter2@proxy:1080', 'http://', 'http://me:hunter2@:x'])(
    '%s',
    (HTTPS_PROXY) => {
      Object.assign(process.env, { HTTPS_PROXY });
      expect(networkFromEnvironment).toThrow(/^HTTPS_PROXY is not the address of an HTTP proxy/);
      expect(networkFromEnvironment).not.toThrow(/hunter2/);
    },
  );

  it('a bundle that is not there', () => {
    process.env.AWS_CA_BUNDLE = join(folder, 'none.pem');
    expect(networkFromEnvironment).toThrow(/AWS_CA_BUNDLE.*no such file/);
  });

  it('nothing is made where nothing is asked for', () => {
    expect(networkFromEnvironment()).toEqual({});
  });
});
