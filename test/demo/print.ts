import { type LogLine, render } from '../runner/runner.ts';
import { play, type Scene } from '../scene/play.ts';

/** A scene with the sentence that says what to look at. */
export interface Shown extends Scene {
  readonly title: string;
}

const rule = '─'.repeat(100);

/** Plays a scene before the reader's eyes: the step as they would write it, its log, its page. */
export async function show({ title, ...scene }: Shown) {
  console.log(`\n${rule}\n${title}\n${rule}\n${asYaml(scene)}\n`);
  const played = await play({
    ...scene,
    step: { onLine: tell },
  });
  const { result } = played;
  console.log(`\n  step: ${result.conclusion}, exit code ${result.exitCode}\n`);
  console.log('  outputs:');
  for (const [name, value] of Object.entries(result.outputs)) {
    console.log(`    ${name}: ${value.replaceAll('\n', '\n      ')}`);
  }
  console.log('\n  job summary:\n');
  console.log(result.summary.replace(/^/gm, '  │ '));
  return played;
}

/** The end of a group is nothing that a reader sees. */
function tell(line: LogLine): void {
  const text = render(line);
  if (text !== undefined) console.log(text.replace(/^/gm, '  '));
}

function asYaml(scene: Scene): string {
  const inputs = Object.entries(scene.with ?? {}).map(
    ([name, value]) => `    ${name}: ${quoted(String(value))}`,
  );
  return [`- uses: org/adhoc-actions/${scene.action}@v1`, '  with:', ...inputs].join('\n');
}

function quoted(value: string): string {
  return /[[\]{}:"']/.test(value) ? `'${value}'` : value;
}
