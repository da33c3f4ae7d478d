import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate with its key, as PEM, and what else is signed by it. */
export interface Certificate {
  readonly name: string;
  readonly cert: string;
  readonly key: string;
  readonly signer: KeyObject;
}

interface Wanted {
  /** Of the host, or of the authority. */
  readonly name: string;
  /** ISO days. */
  readonly from?: string;
  readonly until?: string;
  /** Without it the certificate signs itself. */
  readonly by?: Certificate;
}

/** A certificate of today, made here: no key lies in the repository, and no program makes it. X.509 by RFC 5280. */
export function certificate(wanted: Wanted): Certificate {
  const { name, by } = wanted;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signed = toBeSigned(wanted, publicKey.export({ type: 'spki', format: 'der' }));
  const signature = sign('sha256', signed, by?.signer ?? privateKey);
  const whole = sequence(signed, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{1,64}/g, '$&\n');
  return {
    name,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    signer: privateKey,
  };
}

function toBeSigned(
  { name, from = '2020-01-01', until = '2120-01-01', by }: Wanted,
  publicKey: Buffer,
): Buffer {
  const serial = createHash('sha256').update(publicKey).digest().subarray(0, 8);
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const validity = sequence(moment(from), moment(until));
  const extensions = der(0xa3, sequence(by ? alternativeName(name) : ofAuthority(), ...[]));
  return sequence(
    ...[version, der(0x02, Buffer.from([1]), serial), algorithm],
    ...[named(by?.name ?? name), validity, named(name), publicKey, extensions],
  );
}

/** One element: its tag, the length of what it holds, and that. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const length = body.length < 128 ? size.subarray(3) : Buffer.concat([Buffer.from([0x84]), size]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const identifier = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
// ecdsa-with-SHA256
const algorithm = sequence(identifier('2a8648ce3d040302'));

function moment(day: string): Buffer {
  return der(0x18, Buffer.from(`${day.replaceAll('-', '')}000000Z`));
}

function named(name: string): Buffer {
  return sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(name)))));
}

function alternativeName(name: string): Buffer {
  return sequence(identifier('551d11'), der(0x04, sequence(der(0x82, Buffer.from(name)))));
}

function ofAuthority(): Buffer {
  const yes = der(0x01, Buffer.from([0xff]));
  return sequence(identifier('551d13'), yes, der(0x04, sequence(yes)));
}
