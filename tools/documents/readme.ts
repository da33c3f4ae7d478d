import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const shown =
  /(?<=<!-- (examples\/workflows\/[a-z-]+\.yml): begin -->\n)[\s\S]*?(?=<!-- \1: end -->)/g;

/** README.md, with the files that a repository starts from as they are tested, each between markers that name it. */
export function readme(root: string, current: string): string {
  return current.replace(shown, (_, path: string) => {
    const text = readFileSync(join(root, path), 'utf8').trimEnd();
    return `\n\`\`\`yaml\n${text}\n\`\`\`\n\n`;
  });
}
