import { messageOf } from '../library/text/errors.ts';
import { foreign } from '../library/text/foreign.ts';
import { short } from './short.ts';

/** What Node and OpenSSL call what a reader can do something about. */
const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name does not resolve',
  EAI_AGAIN: 'the name could not be looked up: no name server answered',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was closed before an answer came',
  EPIPE: 'the connection was closed before an answer came',
  ETIMEDOUT: 'no connection: the host does not answer',
  EHOSTUNREACH: 'no way to the host',
  ENETUNREACH: 'no way to the network of the host',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate comes from an authority that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'the certificate comes from an authority that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate comes from an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'the certificate comes without those between it and a trusted authority',
  CERT_REVOKED: 'the certificate was revoked',
  CERT_SIGNATURE_FAILURE: 'the signature of the certificate is wrong',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the port does not speak TLS',
  ERR_PROXY_TUNNEL: 'the proxy refused the way there',
  EPROTO: 'no TLS connection came about',
  HPE_HEADER_OVERFLOW: 'the answer has more than 16 KiB of headers',
  HPE_INVALID_CONSTANT: 'the port does not speak HTTP',
};

/** Why nothing came back from a host, in plain words; the code stays beside words of our own. */
export function noReply(thrown: unknown, { host }: URL): string {
  const code = codeOf(thrown);
  const known = words[code] ?? (code.startsWith('HPE_') ? 'the answer is no HTTP' : undefined);
  if (known === undefined) return `${host}: ${foreign(short(messageOf(thrown)))}`;
  return `${host}: ${known} (${code})`;
}

/** Of all that can go wrong with TLS, OpenSSL puts only into words that there is none. */
function codeOf(thrown: unknown): string {
  if (/wrong version number|packet length too long/.test(messageOf(thrown)))
    return 'ERR_SSL_WRONG_VERSION_NUMBER';
  return String((thrown as { code?: unknown } | undefined)?.code ?? '');
}
