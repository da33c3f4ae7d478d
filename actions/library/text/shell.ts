import { neutral } from './foreign.ts';

/** Stands in a printed command for what only its reader knows: `<value>`. A shell refuses it as it is. */
export class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A word for the reader to fill in. */
export function blank(name: string): Blank {
  return new Blank(name);
}

/**
 * One word of a printed command: whatever it holds, a shell that it is pasted into takes it as it is. It is
 * made harmless before it is quoted, as an escape sequence may take a quote along when it is removed.
 */
export function shellWord(text: string): string {
  const shown = neutral(text);
  return /^[\w./:@-][\w./:@=-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}

/** One word, several, one to fill in, or none behind a flag. */
type Value = string | readonly string[] | Blank | true;

/** By the name of the option; one that is undefined is left out. */
export type Options = Readonly<Record<string, Value | undefined>>;

/** A command of the AWS CLI to paste: `awsCommand('ecs list-tasks', { cluster: 'alpha' })`. */
export function awsCommand(command: string, options: Options): string {
  const given = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [optionOf(name, value)],
  );
  return ['aws', command, ...given].join(' ');
}

function optionOf(name: string, value: Value): string {
  if (value === true) return `--${name}`;
  if (value instanceof Blank) return `--${name} <${value.name}>`;
  const words = [value].flat();
  // What begins with a hyphen would be another option.
  const joint = words[0] && neutral(words[0]).startsWith('-') ? '=' : ' ';
  return `--${name}${joint}${words.map(shellWord).join(' ')}`;
}
