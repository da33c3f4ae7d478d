import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { privateLimit, privateName } from './archive-write.ts';
import { brokenSeal } from './broken.ts';
import { ByteReader } from './byte-reader.ts';
import type { Bytes } from './frames.ts';
import { readCanonical } from './json.ts';
import { checkListing } from './listing.ts';
import { type PlanFile, type PrivatePart, privateSchema } from './private-schema.ts';
import { Meter } from './read-file.ts';
import { departure } from './shape.ts';
import { blockSize, paddingOf, sizeIn, type TarEntry, tarEnd, tarHeader } from './tar-header.ts';

/** Where an archive goes, and how many bytes it can have at most. */
export interface Target {
  readonly folder: string;
  readonly room: number;
}

/**
 * Writes what an archive holds below `folder`, which is new and ours alone, and hands back its private
 * part. No header is interpreted: each must have the very bytes that the list of files makes it have,
 * so that nothing unlisted, no link, no device and no other spelling of a name can occur.
 */
export async function unpack(plain: Bytes, { folder, room }: Target): Promise<PrivatePart> {
  const reader = new ByteReader(plain);
  try {
    return await new Unpacking(reader, folder).all(room);
  } finally {
    await reader.close();
  }
}

class Unpacking {
  readonly #reader: ByteReader;
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(reader: ByteReader, folder: string) {
    this.#reader = reader;
    this.#folder = folder;
  }

  async all(room: number): Promise<PrivatePart> {
    const part = await this.#privatePart();
    checkListing(part, room);
    await this.#folderOf('project/.');
    await this.#folderOf('tool/.');
    for (const file of part.files) await this.#file(file);
    for (const path of part.emptyFolders) {
      await this.#header({ path, bytes: 0, kind: 'folder' });
      await this.#folderOf(`${path}/.`);
    }
    await this.#exactly(tarEnd, 'its end');
    if (!(await this.#reader.isAtEnd())) throw brokenSeal('something stands behind its last file');
    return part;
  }

  async #privatePart(): Promise<PrivatePart> {
    const header = await this.#reader.take(blockSize);
    const bytes = sizeIn(header) ?? 0;
    if (!header.equals(tarHeader({ path: privateName, bytes, kind: 'file' })))
      throw brokenSeal(`it does not begin with ${privateName}`);
    if (bytes > privateLimit) throw brokenSeal(`its ${privateName} has ${bytes} bytes`);
    const value = readCanonical(await this.#reader.take(bytes));
    await this.#padding(bytes);
    if (value === undefined) throw brokenSeal(`its ${privateName} is not canonical JSON`);
    const wrong = departure(privateSchema, value);
    if (wrong) throw brokenSeal(`its ${privateName} does not follow the schema: ${wrong}`);
    return value as PrivatePart;
  }

  async #file(file: PlanFile): Promise<void> {
    await this.#header({ ...file, kind: file.executable ? 'program' : 'file' });
    await this.#folderOf(file.path);
    const meter = new Meter();
    const mode = file.executable ? 0o777 : 0o666;
    const target = await open(join(this.#folder, file.path), 'wx', mode);
    try {
      await target.writeFile(meter.through(this.#reader.pass(file.bytes)));
    } finally {
      await target.close();
    }
    if (meter.digest() !== file.sha256) throw brokenSeal(`${file.path} is not what it lists`);
    await this.#padding(file.bytes);
  }

  async #folderOf(path: string): Promise<void> {
    const folder = join(this.#folder, dirname(path));
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
  }

  #header(entry: TarEntry): Promise<void> {
    return this.#exactly(tarHeader(entry), `the header of ${entry.path}`);
  }

  #padding(bytes: number): Promise<void> {
    return this.#exactly(Buffer.alloc(paddingOf(bytes)), 'padding');
  }

  async #exactly(expected: Buffer, what: string): Promise<void> {
    const found = await this.#reader.take(expected.length);
    if (!found.equals(expected)) throw brokenSeal(`it has something else in place of ${what}`);
  }
}
