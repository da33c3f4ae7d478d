import { createHmac, randomBytes } from 'node:crypto';

/** The key of a plan's keyed hashes: random for every plan, and nowhere but in its private part. */
export function newMaskKey(): string {
  return randomBytes(32).toString('hex');
}

/** HMAC-SHA-256 of a value that must not be guessed from its hash. */
export function keyedHash(maskKey: string, value: string): string {
  return createHmac('sha256', Buffer.from(maskKey, 'hex')).update(value).digest('hex');
}
