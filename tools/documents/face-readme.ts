import type { Call, Spec } from '../../actions/library/host/spec.ts';
import { outputsOf } from './outputs.ts';

/** What stands between these is generated. */
export const begin = '<!-- generated: begin -->';
export const end = '<!-- generated: end -->';

/** The README of a face: what stands outside the markers is a person's, what stands inside is ours. */
export function faceReadme(spec: Spec, current: string | undefined): string {
  const text = current ?? `# ${spec.name}\n\n${spec.description}\n\n${begin}\n${end}\n`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`${spec.name}/README.md has no "${begin}" and "${end}".`);
  return `${text.slice(0, from)}${begin}\n${api(spec)}\n${text.slice(to)}`;
}

function api(spec: Spec): string {
  const inputs = Object.entries(spec.inputs).map(([name, field]) => {
    const standard = field.required ? '**required**' : field.default ? `\`${field.default}\`` : '';
    return [`\`${name}\``, field.prose, field.allowed, standard];
  });
  const outputs = Object.entries(outputsOf(spec)).map(([name, prose]) => [`\`${name}\``, prose]);
  const permissions = Object.entries(spec.permissions).map(([name, why]) => [`\`${name}\``, why]);
  return [
    '## Inputs',
    table(['input', 'meaning', 'allowed', 'default'], inputs),
    '## Outputs',
    table(['output', 'meaning'], outputs),
    '## Job permissions',
    table(['permission', 'level and reason'], permissions),
    '## AWS calls',
    table(['IAM action', 'need', 'for'], spec.calls.map(callRow)),
  ].join('\n\n');
}

function callRow({ action, need, why }: Call): string[] {
  return [`\`${action}\``, need.replace('-', ' '), why];
}

/** A markdown table; a `|` in a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
