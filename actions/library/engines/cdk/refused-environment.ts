import type { Problem } from '../../text/errors.ts';

/** Settings of Docker that reach the CLI, which builds images: where the engine is and who may pull. */
export const toolSettings = /^DOCKER_(HOST|CONFIG|CONTEXT|CERT_PATH|TLS_VERIFY|BUILDKIT)$/;

/** What the CLI itself sets for the app, over what the job has. */
const setByTheCli = /^CDK_DEFAULT_(ACCOUNT|REGION)$/;

/**
 * Variables of the job that would change an assembly or how it is published without standing in any input: refused
 * by name, rather than silently left out.
 */
export function refusedVariables(names: Iterable<string>): Problem[] {
  const own = [...names].filter((name) => /^CDK_/.test(name) && !setByTheCli.test(name));
  return own.toSorted().map((name) => ({
    code: 'tool-setting-in-environment',
    what: `The job sets ${name}, which changes what the CDK makes and stands in no plan.`,
    remedy: `Remove ${name}; what may be asked for has inputs: cdk-app, cdk-out, cdk-stacks, cdk-context.`,
  }));
}
