import type { WireRequest } from './message.ts';
import { type ServiceEntry, services } from './services.ts';

/** Whom a request is for and what it asks, as its headers say, before its body is understood. */
export interface Route {
  readonly service: ServiceEntry;
  readonly operation: string;
}

export function routeOf(request: WireRequest): Route | undefined {
  const target = request.headers['x-amz-target'];
  if (target) {
    const dot = target.indexOf('.');
    return named(target.slice(0, dot), target.slice(dot + 1));
  }
  const form = new URLSearchParams(request.body);
  return named(form.get('Version') ?? '', form.get('Action') ?? '');
}

function named(key: string, operation: string): Route | undefined {
  const service = services.find((entry) => entry.key === key);
  return service && operation ? { service, operation } : undefined;
}

/** The key and the region in the credential scope of a SigV4 Authorization header. */
export interface Signature {
  readonly accessKeyId: string;
  readonly region: string;
  readonly securityToken?: string | undefined;
}

export function signatureOf(request: WireRequest): Signature | undefined {
  const header = request.headers.authorization ?? '';
  const scope = /Credential=([^/,\s]+)\/\d{8}\/([^/]+)\/[^/]+\/aws4_request/.exec(header);
  if (!scope?.[1] || !scope[2]) return undefined;
  const securityToken = request.headers['x-amz-security-token'];
  return { accessKeyId: scope[1], region: scope[2], securityToken };
}
