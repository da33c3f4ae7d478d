import { existsSync, readdirSync } from 'node:fs';

/** The names of all actions: the folders of `actions/` that declare a spec. */
export function actionNames(root: string): string[] {
  const folders = readdirSync(`${root}/actions`, { withFileTypes: true });
  const names = folders.filter((folder) => folder.isDirectory()).map((folder) => folder.name);
  return names.filter((name) => existsSync(`${root}/actions/${name}/spec.ts`)).sort();
}

/** What the runner starts: each action, and its `post` step where it has one. */
export function entryNames(root: string): string[] {
  return actionNames(root).flatMap((name) =>
    existsSync(`${root}/actions/${name}/post-main.ts`) ? [name, `${name}-post`] : [name],
  );
}
