import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pluginMirror, programOf, tools } from './terraform/programs.ts';
import { checkovProgram, environmentFolder, goProgram, installLine, runPython } from './tools.ts';

/** Nothing is skipped for want of a tool: the run ends here, naming each that is missing. */
export default async function requireTools(): Promise<void> {
  const wanted = readFileSync(join(import.meta.dirname, 'requirements.txt'), 'utf8');
  const { stdout, stderr } = await runPython({ arguments: ['-c', installedPackages] });
  const installed = new Map(
    stdout.split('\n').map((line): [string, string] => {
      const [name = '', version = ''] = line.split('==');
      return [plainName(name), version];
    }),
  );
  const lacking = wanted
    .split('\n')
    .filter((line) => line.includes('==') && !line.startsWith('#'))
    .filter((line) => {
      const [name = '', version] = line.split('==');
      return installed.get(plainName(name)) !== version;
    });
  for (const tool of tools) programOf(tool);
  pluginMirror();
  goProgram('act');
  goProgram('actionlint');
  checkovProgram();
  if (lacking.length === 0) return;
  throw new Error(
    `Missing in ${environmentFolder}: ${lacking.join(', ')}. Install: ${installLine}\n${stderr}`,
  );
}

const installedPackages =
  'from importlib.metadata import distributions\nfor d in distributions(): print(d.name + "==" + d.version)';

/** PyPI takes `Flask_Cors` and `flask-cors` for one name. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
