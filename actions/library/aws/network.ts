import { readFileSync } from 'node:fs';
import { Agent as HttpAgent } from 'node:http';
import { type AgentOptions, Agent as HttpsAgent } from 'node:https';
import { isIP } from 'node:net';
import { createSecureContext, getCACertificates } from 'node:tls';
import { ambient } from '../system/environment.ts';
import { messageOf, UserError } from '../text/errors.ts';

export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

/** The way from here to AWS. */
export interface Network {
  /** Only where the SDK's own will not do. */
  readonly agents?: Agents;
  /** `HTTPS_PROXY=http://proxy:3128`, for messages: never with a password. */
  readonly proxy?: string;
}

/** The proxies and authorities that the environment names, under the names that curl and the AWS CLI read. */
export function networkFromEnvironment(): Network {
  const way = wayFromEnvironment();
  const { secure } = way;
  if (!secure && !way.plain && !way.bundle) return {};
  // As the SDK's own agents are.
  const agents = agentsOf(way, { keepAlive: true, maxSockets: 50 });
  return secure ? { agents, proxy: secure.label } : { agents };
}

/**
 * Agents that go the same way to any host, for one request each: no connection and no session of TLS is used again,
 * so that each meets the name, the certificate and the host as they are then.
 */
export function agentsForOnce(): Agents {
  return agentsOf(wayFromEnvironment(), { keepAlive: false, maxCachedSessions: 0 });
}

interface Way {
  readonly secure: Proxy | undefined;
  readonly plain: Proxy | undefined;
  /** The file of `AWS_CA_BUNDLE`. */
  readonly bundle: string | undefined;
}

function wayFromEnvironment(): Way {
  return {
    secure: proxyFrom('https_proxy', 'HTTPS_PROXY'),
    plain: proxyFrom('http_proxy', 'HTTP_PROXY'),
    bundle: ambient('AWS_CA_BUNDLE'),
  };
}

function agentsOf({ secure, plain, bundle }: Way, options: AgentOptions): Agents {
  const proxyEnv = {
    ...(secure ? { HTTPS_PROXY: secure.url } : {}),
    ...(plain ? { HTTP_PROXY: plain.url } : {}),
    NO_PROXY: withSubdomains(ambient('no_proxy') ?? ambient('NO_PROXY') ?? ''),
  };
  const trust = bundle ? { secureContext: createSecureContext({ ca: authorities(bundle) }) } : {};
  return {
    httpAgent: new HttpAgent({ ...options, proxyEnv }),
    httpsAgent: new HttpsAgent({ ...options, proxyEnv, ...trust }),
  };
}

interface Proxy {
  readonly url: string;
  readonly label: string;
}

/** Node takes what it does not understand for no proxy at all, so that is refused here. */
function proxyFrom(...names: readonly string[]): Proxy | undefined {
  const name = names.find((candidate) => ambient(candidate) !== undefined);
  const value = name && ambient(name);
  if (!name || !value) return undefined;
  const address = value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:')
    return { url: address, label: `${name}=${url.protocol}//${url.host}` };
  throw new UserError({
    code: 'proxy-invalid',
    what: `${name} is not the address of an HTTP proxy${url ? ` but of the kind ${url.protocol}` : ''}; allowed: http://host:port or https://host:port.`,
    remedy: `env: { ${name}: "http://proxy.example.com:3128" }`,
  });
}

/** Node matches a name exactly; curl, the AWS CLI and GitHub's toolkit let it stand for its subdomains too. */
function withSubdomains(list: string): string {
  const hosts = list.split(/[\s,]+/).filter((host) => host !== '');
  const names = hosts.filter((host) => /^[^.*]/.test(host) && isIP(host) === 0);
  return [...hosts, ...names.map((name) => `.${name}`), 'localhost', '127.0.0.1'].join(',');
}

/** Node's own (NODE_EXTRA_CA_CERTS included) and those of the file. */
function authorities(file: string): string[] {
  try {
    return [...getCACertificates('default'), readFileSync(file, 'utf8')];
  } catch (thrown) {
    throw new UserError({
      code: 'ca-bundle-unreadable',
      what: `AWS_CA_BUNDLE names a file that cannot be read: ${messageOf(thrown)}`,
      remedy: 'env: { AWS_CA_BUNDLE: "/path/to/authorities.pem" }',
    });
  }
}
