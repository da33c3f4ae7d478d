import { canonical } from '../../../actions/library/sealed-plan/json.ts';
import { digestOf } from '../../../actions/library/sealed-plan/manifest.ts';
import { tarEnd, tarHeader } from '../../../actions/library/sealed-plan/tar-header.ts';
import { secrets } from './facts.ts';

/** An entry as somebody who has the key would forge it: ours, but for what is given. */
export interface Forged {
  readonly name: string;
  readonly body?: string;
  readonly flag?: string;
  readonly linkname?: string;
  readonly mode?: string;
  readonly owner?: string;
  /** Records that stand before the entry, and their kind of header. */
  readonly pax?: string;
  readonly paxFlag?: string;
}

export interface Listed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly executable: boolean;
}

export function listed(path: string, body = 'x'): Listed {
  return { path, bytes: body.length, sha256: digestOf(Buffer.from(body)), executable: false };
}

export function privatePart(files: readonly Listed[], changed: object = {}): string {
  return canonical({
    ...secrets,
    files: files.map((file) => ({ ...file })),
    emptyFolders: [],
    ...changed,
  });
}

/** The archive of these entries; those with nothing forged come out as ours. */
export function forged(files: readonly Listed[], entries: readonly Forged[]): Buffer {
  const all = [{ name: 'private.json', body: privatePart(files) }, ...entries];
  return Buffer.concat([...all.map(entryBytes), tarEnd]);
}

function entryBytes({ name, body = '', pax, paxFlag = 'x', ...fields }: Forged): Buffer {
  const before = pax === undefined ? [] : [entryBytes({ name: 'pax', body: pax, flag: paxFlag })];
  const bytes = Buffer.byteLength(body);
  const header = tarHeader({ path: name, bytes, kind: 'file' });
  const block = header.subarray(-512);
  block.write(fields.mode ?? '', 100);
  block.write(fields.owner ?? '', 108);
  block.write(fields.flag ?? '', 156);
  block.write(fields.linkname ?? '', 157);
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([
    ...before,
    header,
    Buffer.from(body),
    Buffer.alloc((512 - (bytes % 512)) % 512),
  ]);
}
