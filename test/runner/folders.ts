import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folders of a job, laid out as a hosted runner does. */
export interface Folders {
  readonly workspace: string;
  /** The parent of the workspace. */
  readonly runnerWorkspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly eventPath: string;
  readonly remove: () => void;
}

/** Everything is under one new folder, but for those that the caller has. */
export function createFolders(
  event: unknown,
  given: { readonly workspace?: string | undefined; readonly temp?: string | undefined } = {},
): Folders {
  const root = mkdtempSync(join(tmpdir(), 'adhoc-runner-'));
  const place = given.workspace ?? join(root, '_work', 'shop', 'shop');
  const temp = given.temp ?? join(root, '_work', '_temp');
  const toolCache = join(root, '_tool');
  const eventPath = join(temp, '_github_workflow', 'event.json');
  for (const folder of [place, dirname(eventPath), toolCache])
    mkdirSync(folder, { recursive: true });
  writeFileSync(eventPath, JSON.stringify(event, null, 2));
  return {
    workspace: place,
    runnerWorkspace: dirname(place),
    temp,
    toolCache,
    eventPath,
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}
