import { createHash } from 'node:crypto';
import type { Exchange } from '../exchange.ts';
import type { WireResponse } from './message.ts';
import { protocols } from './protocols.ts';

/** What a network answers that wants one to sign in first. */
export const captivePortal: WireResponse = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>Sign in to the network</title></head><body>Welcome</body></html>',
};

/** What an exchange came to, as the bytes and headers that AWS would send. */
export function encodeAnswer(exchange: Exchange, now: number): WireResponse {
  if (exchange.faults.some(({ kind }) => kind === 'garbage')) return captivePortal;
  const { service } = exchange.route;
  const protocol = protocols[service.protocol];
  return {
    status: exchange.failure?.status ?? 200,
    headers: {
      'content-type': protocol.contentType,
      'x-amzn-requestid': exchange.requestId,
      date: new Date(now).toUTCString(),
    },
    body: bodyOf(exchange),
  };
}

function bodyOf({ route, shape, output, failure, requestId }: Exchange): string {
  const { service } = route;
  const protocol = protocols[service.protocol];
  if (failure) return protocol.encodeError({ failure, operation: shape, service, requestId });
  if (!shape || !output) throw new Error('an exchange without failure has an output');
  return protocol.encode({ output, operation: shape, service, requestId });
}

/** For requests that no service of AWS would get. */
export function notAws(what: string): WireResponse {
  const body = JSON.stringify({ __type: 'NotImplemented', message: `nothing answers ${what}` });
  return { status: 501, headers: { 'content-type': 'application/json' }, body };
}

/** A digest as registries write it. */
export function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
