import { posix } from 'node:path';
import type { Site } from '../host/site.ts';
import type { Diagnostic } from './engine.ts';

/** Puts what a tool says of a file there, for the page of the commit; `directory` is relative to the repository. */
export function annotate(
  site: Pick<Site, 'annotation'>,
  directory: string,
  diagnostics: readonly Diagnostic[],
): void {
  for (const { severity, summary, detail, file, line } of diagnostics) {
    if (file === undefined) continue;
    const place = { file: posix.join(directory, file), ...(line === undefined ? {} : { line }) };
    site.annotation(severity, detail || summary, { ...place, title: summary });
  }
}
