import type { Cluster } from '../aws/ecs.ts';
import { baseTag } from '../naming/names.ts';
import type { Problem } from '../text/errors.ts';
import { awsCommand } from '../text/shell.ts';

/** Images of record are the base environment's parameters, and it is not known. */
export function withoutBase({ clusterArn, clusterName }: Cluster): Problem {
  return {
    code: 'base-environment-missing',
    what: `Input "record-images" is true, and the base environment of cluster "${clusterName}" is not known: neither input "base-environment" nor a tag "${baseTag}" says it.`,
    remedy: `with: { base-environment: "<name>" }, or ${awsCommand('ecs tag-resource', { region: String(clusterArn).split(':')[3], 'resource-arn': String(clusterArn) })} --tags key=${baseTag},value=<name>`,
  };
}
