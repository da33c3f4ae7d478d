import { type Field, text } from '../../host/fields.ts';
import { lines } from '../../host/lines.ts';
import { pairs } from '../../host/pairs.ts';
import type { Problem } from '../../text/errors.ts';
import { forTools } from '../for-tools.ts';

const saidTwice: Problem = {
  code: 'input-invalid',
  what: 'Inputs "cdk-app" and "cdk-out" both say where the assembly comes from.',
  remedy: 'Remove one of them.',
};

const assemblyGiven: Field<string | undefined> = {
  ...text({
    prose:
      'An assembly that an earlier step made, relative to `working-directory`: nothing is synthesised then.',
    pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
    allowed: 'a path inside of working-directory',
    example: 'cdk.out',
  }),
  crossCheck: (out, inputs) => {
    if (out === undefined) return [];
    const context = inputs.get('cdk-context') as ReadonlyMap<string, string> | undefined;
    const unheard = [
      ...((context?.size ?? 0) > 0 ? ['cdk-context'] : []),
      ...(inputs.get('images-context') === undefined ? [] : ['images-context']),
    ];
    const isTwice = inputs.get('cdk-app') !== undefined;
    return [...(isTwice ? [saidTwice] : []), ...unheard.map(notSynthesised)];
  },
};

/** An assembly that is there already was made with the context of that time. */
function notSynthesised(name: string): Problem {
  return {
    code: 'input-conflict',
    what: `Input "${name}" is given, and "cdk-out" as well: the assembly was made before, and takes no context any more.`,
    remedy: `Leave "cdk-out" out, or give the context where the assembly is made: npx cdk synth --context <name>=<value>`,
  };
}

/** The inputs of a plan with the CDK, each with its own name of the tool's. */
export const cdkInputs = forTools(['cdk'], {
  'cdk-app': text({
    prose:
      "The command that makes the assembly, as `cdk --app` takes it. Without it, that of `cdk.json` in `working-directory`. It is run by the project's own CLI, without look-ups.",
    pattern: /^(?!-).+$/,
    allowed: 'a command',
    example: 'npx tsx app.ts',
  }),
  'cdk-out': assemblyGiven,
  'cdk-stacks': lines({
    prose:
      'The stacks of the assembly that are planned, by name or as the CLI calls them. Without it those of the naming contract, `adhoc-app-<environment>` and what begins so with a hyphen behind it; where there are none, all.',
    line: 'the name of a stack',
    pattern: /^[A-Za-z][A-Za-z0-9/-]*$/,
    example: 'adhoc-app-alpha',
  }),
  'cdk-context': pairs({
    prose: 'Values of context for the app, as `cdk --context` takes them.',
    key: /^[^\s=-][^\s=]*$/,
    line: 'name=value',
  }),
});
