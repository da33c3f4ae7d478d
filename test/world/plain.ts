import { ConnectionReset } from './failure.ts';
import type { Fault } from './faults.ts';
import { answerTokenRequest } from './oidc/endpoint.ts';
import { headObject } from './s3/head-object.ts';
import type { Scenario } from './scenario.ts';
import { captivePortal } from './wire/answer.ts';
import type { WireRequest, WireResponse } from './wire/message.ts';

/** What is asked over plain HTTP, without AWS's protocols: ID tokens, blobs of the registry, objects' heads. */
export type PlainAction = 'oidc:GetToken' | 'layer:Download' | 's3:GetObject';

export function plainAction({ method, path }: WireRequest): PlainAction | undefined {
  if (method === 'HEAD') return 's3:GetObject';
  if (method !== 'GET') return undefined;
  if (path === '/oidc/token') return 'oidc:GetToken';
  return path.startsWith('/layers/') ? 'layer:Download' : undefined;
}

interface Around {
  readonly scenario: Scenario;
  readonly now: number;
  readonly blob: (digest: string) => string | undefined;
  readonly faults: readonly Fault[];
  /** Whether the action's spec declares a call. */
  readonly allows: (action: string) => boolean;
}

export function answerPlain(request: WireRequest, around: Around): WireResponse {
  for (const fault of around.faults) {
    const suffered = suffer(fault);
    if (suffered) return suffered;
  }
  const { scenario, now } = around;
  if (plainAction(request) === 's3:GetObject') return headObject(request, around);
  if (plainAction(request) === 'oidc:GetToken')
    return answerTokenRequest(request, { oidc: scenario.oidc, now });
  const body = around.blob(decodeURIComponent(request.path.slice('/layers/'.length)));
  if (body === undefined) return { status: 404, headers: {}, body: 'NoSuchKey' };
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
}

function suffer({ kind }: Fault): WireResponse | undefined {
  if (kind === 'reset') throw new ConnectionReset();
  if (kind === 'garbage') return captivePortal;
  const status = {
    throttle: 429,
    'server-error': 503,
    'access-denied': 403,
    'expired-credentials': 401,
  };
  if (!(kind in status)) return undefined;
  return { status: status[kind as keyof typeof status], headers: {}, body: '' };
}
