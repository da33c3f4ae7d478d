import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of what was looked up in the cloud once and is in the commit: what the app may have taken from there. */
export function lookUpsIn(directory: string): string[] {
  const file = join(directory, 'cdk.context.json');
  if (!existsSync(file)) return [];
  try {
    return Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).toSorted();
  } catch {
    // The CLI says better what is wrong with it.
    return [];
  }
}
