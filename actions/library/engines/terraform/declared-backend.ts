import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodiesOf, withoutComments } from './blocks.ts';
import type { Dialect } from './dialect.ts';

/** What the project itself says of the place of its state. */
export interface DeclaredBackend {
  /** `s3`; `cloud` for a cloud block. */
  readonly type: string;
  /** Its settings as they are written, by name. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Reads the sources of the root module; undefined where no backend is declared. */
export function declaredBackend(directory: string, dialect: Dialect): DeclaredBackend | undefined {
  const files = readdirSync(directory).filter((name) => dialect.sources.test(name));
  for (const file of files.toSorted()) {
    const text = readFileSync(join(directory, file), 'utf8');
    const found = file.endsWith('.json') ? inJson(text) : inBlocks(text);
    if (found) return found;
  }
  return undefined;
}

function inBlocks(text: string): DeclaredBackend | undefined {
  const terraform = bodiesOf(withoutComments(text), /^\s*terraform\s*\{/gm);
  for (const { body } of terraform) {
    if (/(^|\s)cloud\s*\{/.test(body)) return { type: 'cloud', settings: new Map() };
    const [backend] = bodiesOf(body, /(?:^|\s)backend\s+"(\w+)"\s*\{/g);
    if (!backend) continue;
    const lines = backend.body.matchAll(/^\s*(\w+)\s*=\s*(.*)$/gm);
    const settings = new Map([...lines].map(([, name = '', value = '']) => [name, value]));
    return { type: backend.name, settings };
  }
  return undefined;
}

interface JsonSource {
  readonly terraform?: {
    readonly cloud?: unknown;
    readonly backend?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

/** A file that the tool itself cannot read is its to complain of. */
function inJson(text: string): DeclaredBackend | undefined {
  try {
    const { terraform } = JSON.parse(text) as JsonSource;
    if (terraform?.cloud) return { type: 'cloud', settings: new Map() };
    const [first] = Object.entries(terraform?.backend ?? {});
    if (!first) return undefined;
    const [type, values] = first;
    const settings = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
    return { type, settings: new Map(settings) };
  } catch {
    return undefined;
  }
}
