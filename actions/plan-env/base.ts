import type { Parts } from '../library/aws/parts.ts';
import { optionalLookup } from '../library/findings/optional.ts';
import { baseOf } from '../library/naming/base.ts';
import { baseTag, clusterName } from '../library/naming/names.ts';
import { UserError } from '../library/text/errors.ts';
import { awsCommand } from '../library/text/shell.ts';
import type { PlanInputs } from './spec.ts';

/**
 * The base environment: as it was given, else by the tag of the environment's cluster, where there is one already.
 * The layer base is its own.
 * @throws UserError `base-environment-unknown`: an apply could neither take the lease nor mark the plan as applied.
 */
export async function baseFor(inputs: PlanInputs, { aws, site }: Parts): Promise<string> {
  const { environment, layer, baseEnvironment: given } = inputs;
  if (layer === 'base') return environment;
  if (given !== undefined) return given;
  const name = clusterName(environment);
  const { value: cluster, notes } = await optionalLookup(
    async () => (await aws.ecs()).describeCluster(name),
    undefined,
  );
  for (const note of notes) site.line(note);
  const base = baseOf(undefined, cluster);
  if (base === undefined) throw new UserError(unknown(name, aws.region));
  site.line(`base environment ${base}, by the tag "${baseTag}" of ${name}`);
  return base;
}

function unknown(cluster: string, region: string) {
  const tag = awsCommand('ecs tag-resource', { region });
  return {
    code: 'base-environment-unknown',
    what: `Nothing says to which base environment the plan belongs, under which images of record, lease and applied plans are kept: no input "base-environment", and no cluster "${cluster}" with the tag "${baseTag}".`,
    remedy: `with: { base-environment: "<name>" }, or ${tag} --resource-arn <ARN of the cluster> --tags key=${baseTag},value=<name>`,
  };
}
