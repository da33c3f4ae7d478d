import type { Problem } from '../../text/errors.ts';

/** Settings of the tool itself that reach it: where its registry credentials and its mirrors are. */
export const toolSettings = /^(TF_TOKEN_\w+|TF_CLI_CONFIG_FILE)$/;

/**
 * Variables of the job that would change what is planned without standing in any input: refused by name, rather
 * than silently left out.
 */
export function refusedVariables(names: Iterable<string>): Problem[] {
  return [...names].toSorted().flatMap((name) => refusal(name) ?? []);
}

function refusal(name: string): Problem | undefined {
  if (name.startsWith('TF_CLI_ARGS')) return hiddenArguments(name);
  if (name.startsWith('TF_VAR_')) return variable(name);
  const input = {
    TF_WORKSPACE: 'workspace',
    TF_DATA_DIR: undefined,
    TF_REATTACH_PROVIDERS: undefined,
  };
  return Object.hasOwn(input, name) ? setting(name, input[name as keyof typeof input]) : undefined;
}

function hiddenArguments(name: string): Problem {
  return {
    code: 'tool-arguments-in-environment',
    what: `The job sets ${name}, which adds arguments to a command that nobody reviews.`,
    remedy: `Remove ${name}; what may be asked for has inputs: targets, replace, refresh, parallelism, variables, variable-files, backend-config.`,
  };
}

/** Its value is not shown: it may well be a secret. */
function variable(name: string): Problem {
  const own = name.slice('TF_VAR_'.length);
  return {
    code: 'variable-in-environment',
    what: `The job sets ${name}: variables are given as an input, so that the plan can hold which ones it was made with.`,
    remedy: `with: { variables: "${own}=..." } in place of ${name}`,
    snippet: `variables: |\n  ${own}=...`,
  };
}

function setting(name: string, input: string | undefined): Problem {
  return {
    code: 'tool-setting-in-environment',
    what: `The job sets ${name}, which changes what the tool works on and stands in no plan.`,
    remedy: input ? `Remove ${name}; with: { ${input}: "..." }` : `Remove ${name}.`,
  };
}
