import type { Artifact } from './store.ts';

interface BlobAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const nothing = Buffer.alloc(0);

/** Put Block, Put Block List, Put Blob: blocks may come in any order, their list says which is first. */
export function putBlob(artifact: Artifact, query: URLSearchParams, body: Buffer): BlobAnswer {
  const part = query.get('comp');
  if (part === 'block') artifact.blocks.set(query.get('blockid') ?? '', body);
  else if (part === 'blocklist') artifact.bytes = assembled(artifact, body.toString());
  else artifact.bytes = body;
  return { status: 201, headers: { etag: '"0x1"', 'x-ms-version': '2021-12-02' }, body: nothing };
}

function assembled({ blocks }: Artifact, list: string): Buffer {
  const ids = [...list.matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id = '']) => id);
  return Buffer.concat(ids.map((id) => blocks.get(id) ?? nothing));
}

export function getBlob({ bytes, mimeType, name }: Artifact): BlobAnswer {
  const file = mimeType === 'application/zip' ? `${name}.zip` : name;
  const headers = {
    'content-type': mimeType,
    'content-disposition': `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  };
  return { status: 200, headers, body: bytes };
}
