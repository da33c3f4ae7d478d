import { readFileSync } from 'node:fs';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP } from 'node:net';
import { createSecureContext, getCACertificates } from 'node:tls';
import { ambient } from '../system/environment.ts';
import { messageOf, UserError } from '../text/errors.ts';

/** The way from here to AWS. */
export interface Network {
  /** Only where the SDK's own will not do. */
  readonly agents?: { readonly httpAgent: HttpAgent; readonly httpsAgent: HttpsAgent };
  /** `HTTPS_PROXY=http://proxy:3128`, for messages: never with a password. */
  readonly proxy?: string;
}

/** The proxies and authorities that the environment names, under the names that curl and the AWS CLI read. */
export function networkFromEnvironment(): Network {
  const secure = proxyFrom('https_proxy', 'HTTPS_PROXY');
  const plain = proxyFrom('http_proxy', 'HTTP_PROXY');
  const bundle = ambient('AWS_CA_BUNDLE');
  if (!secure && !plain && !bundle) return {};
  const proxyEnv = {
    ...(secure ? { HTTPS_PROXY: secure.url } : {}),
    ...(plain ? { HTTP_PROXY: plain.url } : {}),
    NO_PROXY: withSubdomains(ambient('no_proxy') ?? ambient('NO_PROXY') ?? ''),
  };
  // As the SDK's own agents are.
  const options = { keepAlive: true, maxSockets: 50, proxyEnv };
  const trust = bundle ? { secureContext: createSecureContext({ ca: authorities(bundle) }) } : {};
  const agents = {
    httpAgent: new HttpAgent(options),
    httpsAgent: new HttpsAgent({ ...options, ...trust }),
  };
  return secure ? { agents, proxy: secure.label } : { agents };
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
