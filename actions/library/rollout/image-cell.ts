import { containersOf } from '../task-definition/task-definition.ts';
import { code, type Markdown, md } from '../text/markdown.ts';
import type { RegisteredService } from './register.ts';
import type { RunningImage } from './running-images.ts';

/** The images that change, else all that are meant to run, each with the digest that really runs. */
export function imageCell(
  { name, changes, definition }: Pick<RegisteredService, 'name' | 'changes' | 'definition'>,
  running: readonly RunningImage[],
): Markdown {
  const meant =
    changes.length > 0
      ? changes.map(({ container, to }) => ({ container, image: to }))
      : containersOf(definition).map((one) => ({
          container: String(one.name),
          image: String(one.image),
        }));
  const cells = meant.map(({ container, image }) => {
    const runs = running.find((one) => one.service === name && one.container === container);
    return runs && !image.includes(runs.digest)
      ? md`${code(image)} runs ${code(shortDigest(runs.digest))}`
      : code(image);
  });
  const distinct = cells.filter(
    ({ source }, index) => cells.findIndex((one) => one.source === source) === index,
  );
  return distinct.reduce((all, one) => md`${all}, ${one}`);
}

/** As much of a digest as people compare. */
function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}
