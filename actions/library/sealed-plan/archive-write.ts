import { UserError } from '../text/errors.ts';
import type { Bytes } from './frames.ts';
import type { PlanFile } from './private-schema.ts';
import { fileBytes, Meter } from './read-file.ts';
import { paddingOf, tarEnd, tarHeader } from './tar-header.ts';
import type { SourceFile } from './tree.ts';

/** The name of the archive's first entry. */
export const privateName = 'private.json';

/** The most bytes of it, as it is read in one piece: 100,000 files with long names and a large summary. */
export const privateLimit = 33_554_432;

/** A file as the private part lists it, and where its bytes are. */
export interface MeasuredFile extends PlanFile {
  readonly source: string;
}

/** Sizes and hashes, one file after the other. */
export async function measured(files: readonly SourceFile[]): Promise<MeasuredFile[]> {
  const all: MeasuredFile[] = [];
  for (const { path, source, executable } of files) {
    const meter = new Meter();
    for await (const piece of fileBytes(source)) meter.add(piece);
    all.push({ path, source, executable, bytes: meter.bytes, sha256: meter.digest() });
  }
  return all;
}

/** What an archive is made of. */
export interface ArchiveParts {
  /** The private part, as canonical JSON. */
  readonly first: Buffer;
  readonly files: readonly MeasuredFile[];
  readonly emptyFolders: readonly string[];
}

/** The archive: private part, files, empty folders. Throws a UserError when a file is not as it was measured. */
export async function* archive({ first, files, emptyFolders }: ArchiveParts): Bytes {
  yield tarHeader({ path: privateName, bytes: first.length, kind: 'file' });
  yield first;
  yield Buffer.alloc(paddingOf(first.length));
  for (const file of files) {
    yield tarHeader({ ...file, kind: file.executable ? 'program' : 'file' });
    yield* asMeasured(file);
    yield Buffer.alloc(paddingOf(file.bytes));
  }
  for (const path of emptyFolders) yield tarHeader({ path, bytes: 0, kind: 'folder' });
  yield tarEnd;
}

async function* asMeasured({ source, path, bytes, sha256 }: MeasuredFile): Bytes {
  const meter = new Meter();
  yield* meter.through(fileBytes(source));
  if (meter.bytes !== bytes || meter.digest() !== sha256) throw changedFile(path);
}

function changedFile(path: string): UserError {
  return new UserError({
    code: 'plan-project-changing',
    what: `${path} changed while the plan was being sealed.`,
    remedy:
      'Let nothing write to the project beside this step, or exclude the file: `plan-exclude`.',
  });
}
