import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder outside of the project that only this user can look into; gone when it is disposed of. */
export interface PrivateFolder extends Disposable {
  path(name: string): string;
  /** Writes a file for its owner's eyes only, over an earlier one of that name, and says where it is. */
  write(name: string, text: string): string;
}

/** Makes one in the runner's folder for temporary files, which every job empties, else in the system's. */
export function privateFolder(name: string): PrivateFolder {
  const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), `${name}-`));
  const path = (file: string) => join(folder, file);
  return {
    path,
    write: (file, text) => {
      writeFileSync(path(file), text, { mode: 0o600 });
      return path(file);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
