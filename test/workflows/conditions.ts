import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** `github`, `inputs`, `needs`, `steps`: as JSON has them. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How what is before a job or step stands, by which `success()` and its like answer. */
export type Standing = 'success' | 'failure' | 'skipped' | 'cancelled';

const statusFunctions: Readonly<Record<string, (standing: Standing) => boolean>> = {
  always: () => true,
  success: (standing) => standing === 'success',
  failure: (standing) => standing === 'failure',
  cancelled: (standing) => standing === 'cancelled',
};

/** Whether a job or step runs, by GitHub's own evaluator. A condition without a status function wants success as well. */
export function holds(condition: unknown, contexts: Contexts, standing: Standing): boolean {
  const bare = condition === undefined ? 'success()' : unwrapped(String(condition));
  const asked = /\b(always|success|failure|cancelled)\(\)/.test(bare)
    ? bare
    : `success() && (${bare})`;
  return evaluated(`!(!(${asked}))`, contexts, standing).coerceString() === 'true';
}

/** A text with its expressions filled in. */
export function filled(text: string, contexts: Contexts, standing: Standing): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inner: string) =>
    evaluated(inner, contexts, standing).coerceString(),
  );
}

function unwrapped(condition: string): string {
  return /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition;
}

function evaluated(expression: string, contexts: Contexts, standing: Standing) {
  const functions = Object.entries(statusFunctions).map(([name, answer]) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(answer(standing)),
  }));
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const byName = new Map(functions.map((one) => [one.name, one]));
  return new Evaluator(parsed, known, byName).evaluate();
}
