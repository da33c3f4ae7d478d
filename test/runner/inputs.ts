import { evaluate, type GithubContext } from './expression.ts';
import type { Face } from './face.ts';
import type { StageLog } from './stage-log.ts';

export type With = Readonly<Record<string, string | number | boolean>>;

/**
 * The inputs of a step: what the workflow gave, then the defaults (Runner.Worker/ActionRunner.cs).
 * A required input that is missing is no error there: only the action can refuse.
 */
export function resolveInputs(face: Face, given: With, github: GithubContext): Map<string, string> {
  const inputs = new Map(Object.entries(given).map(([name, value]) => [name, String(value)]));
  const present = new Set([...inputs.keys()].map((name) => name.toLowerCase()));
  for (const [name, input] of face.inputs) {
    if (!present.has(name.toLowerCase())) inputs.set(name, evaluate(input.default, github));
  }
  return inputs;
}

/** Names are compared without regard to case. */
export function warnAboutInputs(face: Face, given: With, log: StageLog): void {
  const valid = new Map([...face.inputs].map(([name, input]) => [name.toLowerCase(), input]));
  for (const name of Object.keys(given)) {
    const message = valid.get(name.toLowerCase())?.deprecationMessage;
    if (message)
      log.issue('warning', `Input '${name}' has been deprecated with message: ${message}`);
  }
  const unexpected = Object.keys(given).filter((name) => !valid.has(name.toLowerCase()));
  if (unexpected.length === 0) return;
  const names = [...face.inputs.keys()].join("', '");
  const list = unexpected.join("', '");
  log.issue('warning', `Unexpected input(s) '${list}', valid inputs are ['${names}']`);
}

/** Spaces become `_`, dashes stay (Runner.Worker/Handlers/Handler.cs, AddInputsToEnvironment). */
export function inputEnvironment(inputs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}
