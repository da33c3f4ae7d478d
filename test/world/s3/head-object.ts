import { existsSync } from 'node:fs';
import type { Scenario } from '../scenario.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import { signatureOf } from '../wire/route.ts';

interface Around {
  readonly scenario: Scenario;
  readonly allows: (action: string) => boolean;
}

/** Rules: RULES.md. */
export function headObject(request: WireRequest, { scenario, allows }: Around): WireResponse {
  const isSigned = /\/s3\/aws4_request/.test(request.headers.authorization ?? '');
  if (!isSigned || !signatureOf(request) || !allows('s3:GetObject')) return told(403, {});
  const address = `s3:/${decodeURIComponent(request.path)}`;
  const object = scenario.objects?.find((one) => one.address === address);
  if (!object || (object.when !== undefined && !existsSync(object.when))) return told(404, {});
  const { version, tag = 'd41d8cd98f00b204e9800998ecf8427e' } = object;
  const etag = `"${tag}"`;
  return told(200, version === undefined ? { etag } : { etag, 'x-amz-version-id': version });
}

function told(status: number, headers: Readonly<Record<string, string>>): WireResponse {
  return { status, headers, body: '' };
}
