import type { CloudFormationModel } from './model.ts';
import { invalid, type Json, type JsonObject } from './template.ts';

/**
 * `{{resolve:ssm:name:version}}` with the parameter's value, as a service gets it; change sets and
 * stacks keep the reference. Those of Secrets Manager stay: no service of the world reads them.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm.html
 */
export function resolved(model: CloudFormationModel, value: Json, now: number): Json {
  if (typeof value === 'string')
    return value.replace(/\{\{resolve:ssm:([^}:]+)(?::(\d+))?\}\}/g, (_all, name, version) => {
      const asked = version === undefined ? name : `${name}:${version}`;
      const found = model.neighbours.parameters.find(asked, now);
      if (!found || found.type === 'SecureString')
        throw invalid(`Parameters: [ssm:${asked}] cannot be found.`);
      return found.value;
    });
  if (Array.isArray(value)) return value.map((one) => resolved(model, one, now));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    resolved(model, one as Json, now),
  ]);
  return Object.fromEntries(entries) as JsonObject;
}
