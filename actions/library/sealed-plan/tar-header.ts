/** tar's unit: headers are one block, content is padded to whole blocks. */
export const blockSize = 512;

/** What a header tells; all else in it is fixed. */
export interface TarEntry {
  readonly path: string;
  readonly bytes: number;
  readonly kind: 'file' | 'program' | 'folder';
}

const kinds = {
  file: { mode: 0o644, flag: '0' },
  program: { mode: 0o755, flag: '0' },
  folder: { mode: 0o755, flag: '5' },
};

/**
 * The header of an entry, with a pax record for a path that the old field cannot hold. It is a function
 * of path, size and kind alone: a reader that knows them compares bytes and never interprets any.
 * Source: POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header".
 */
export function tarHeader({ path, bytes, kind }: TarEntry): Buffer {
  const { mode, flag } = kinds[kind];
  const plain = /^[\x20-\x7e]{1,100}$/.test(path);
  const header = block({ name: plain ? path : 'path-in-pax-header', mode, bytes, flag });
  return plain ? header : Buffer.concat([paxPath(path), header]);
}

/** Zeros behind content of so many bytes. */
export function paddingOf(bytes: number): number {
  return (blockSize - (bytes % blockSize)) % blockSize;
}

/** What ends an archive. */
export const tarEnd = Buffer.alloc(2 * blockSize);

/** Size in the header of the first entry, whose size nobody could know before; undefined when it holds none. */
export function sizeIn(header: Buffer): number | undefined {
  const digits = /^([0-7]{11})\0$/.exec(header.toString('latin1', 124, 136))?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}

function paxPath(path: string): Buffer {
  const record = Buffer.from(paxRecord(path));
  const header = block({ name: 'pax', mode: 0o644, bytes: record.length, flag: 'x' });
  return Buffer.concat([header, record, Buffer.alloc(paddingOf(record.length))]);
}

/** `<length> path=<value>\n`, where the length counts itself. */
function paxRecord(path: string): string {
  const rest = Buffer.byteLength(` path=${path}\n`);
  const guess = rest + String(rest).length;
  return `${rest + String(guess).length} path=${path}\n`;
}

interface Block {
  readonly name: string;
  readonly mode: number;
  readonly bytes: number;
  readonly flag: string;
}

function block({ name, mode, bytes, flag }: Block): Buffer {
  const header = Buffer.alloc(blockSize);
  header.write(name, 0, 'latin1');
  header.write(octal(mode, 7), 100, 'latin1');
  header.write(octal(0, 7), 108, 'latin1');
  header.write(octal(0, 7), 116, 'latin1');
  header.write(octal(bytes, 11), 124, 'latin1');
  header.write(octal(0, 11), 136, 'latin1');
  header.write('        ', 148, 'latin1');
  header.write(flag, 156, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return header;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
