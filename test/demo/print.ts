import { type LogLine, render, type StepResult } from '../runner/runner.ts';
import { play, type Scene } from '../scene/play.ts';

/** A scene with the sentence that says what to look at. */
export interface Shown extends Scene {
  readonly title: string;
}

const rule = '─'.repeat(100);

/** Plays a scene before the reader's eyes: the step as they would write it, its log, its page. */
export async function show({ title, ...scene }: Shown) {
  announce(title);
  tellStep(scene.action, scene.with);
  const played = await play({ ...scene, step: { onLine: tell } });
  tellEnd(played.result);
  return played;
}

export function announce(title: string): void {
  console.log(`\n${rule}\n${title}\n${rule}`);
}

export function tellStep(action: string, inputs: Scene['with']): void {
  console.log(`${asYaml(action, inputs)}\n`);
}

export function tellEnd(result: StepResult): void {
  tellOutputs(result);
  console.log('\n  job summary:\n');
  console.log(result.summary.replace(/^/gm, '  │ '));
}

export function tellOutputs({ conclusion, exitCode, outputs }: StepResult): void {
  console.log(`\n  step: ${conclusion}, exit code ${exitCode}\n`);
  console.log('  outputs:');
  for (const [name, value] of Object.entries(outputs)) {
    console.log(`    ${name}: ${value.replaceAll('\n', '\n      ')}`);
  }
}

/** The end of a group is nothing that a reader sees. */
export function tell(line: LogLine): void {
  const text = render(line);
  if (text !== undefined) console.log(text.replace(/^/gm, '  '));
}

function asYaml(action: string, inputs: Scene['with']): string {
  const lines = Object.entries(inputs ?? {}).map(
    ([name, value]) => `    ${name}: ${quoted(String(value))}`,
  );
  return [`- uses: org/adhoc-actions/${action}@v1`, '  with:', ...lines].join('\n');
}

function quoted(value: string): string {
  return /[[\]{}:"']/.test(value) ? `'${value}'` : value;
}
