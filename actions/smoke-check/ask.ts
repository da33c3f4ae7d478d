import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { Agents } from '../library/aws/network.ts';
import { suiteVersion } from '../library/host/version.ts';
import { msOf } from '../library/system/dates.ts';
import type { Headers } from './request-headers.ts';

/** One GET. */
export interface Question {
  readonly url: URL;
  readonly headers: Headers;
  /** How many bytes of the body are read; 0: none is waited for. */
  readonly bodyLimit: number;
}

/** What came back, as it came. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Until when the certificate of the host is valid, in milliseconds since the epoch. */
  readonly certificateUntil?: number;
}

/** Rejects with Node's own error when nothing came back. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Reply>;

/** Asks by the given agents. Bodies come as they are: what a server packs nobody unpacks here. */
export function askBy({ httpAgent, httpsAgent }: Agents): Ask {
  return ({ url, headers, bodyLimit }, signal) =>
    new Promise((resolve, reject) => {
      const isSecure = url.protocol === 'https:';
      const request = isSecure ? secureRequest : plainRequest;
      const sent = request(url, {
        agent: isSecure ? httpsAgent : httpAgent,
        headers: { ...usual, ...headers },
        signal,
      });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        replyOf(answer, bodyLimit)
          .then(resolve, reject)
          .finally(() => sent.destroy());
      });
      sent.end();
    });
}

const usual = {
  accept: '*/*',
  'accept-encoding': 'identity',
  'cache-control': 'no-cache',
  connection: 'close',
  'user-agent': `adhoc-actions/${suiteVersion} smoke-check`,
};

async function replyOf(answer: IncomingMessage, bodyLimit: number): Promise<Reply> {
  const { statusCode: status = 0, headers, socket } = answer;
  const until = socket instanceof TLSSocket ? validUntil(socket) : undefined;
  const body = await beginningOf(answer, bodyLimit);
  return { status, headers, body, ...(until === undefined ? {} : { certificateUntil: until }) };
}

function validUntil(socket: TLSSocket): number | undefined {
  const until = msOf(socket.getPeerCertificate().valid_to);
  return Number.isFinite(until) ? until : undefined;
}

/** As much of it as is asked for, however much comes. */
async function beginningOf(answer: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  if (limit === 0) return '';
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit).toString('utf8');
}
