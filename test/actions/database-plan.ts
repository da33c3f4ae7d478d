import { recorded } from '../library/engines/terraform/recorded.ts';

export const database = 'module.data["a,b"].aws_db_instance.main';

/** The recorded plan, which beside all else destroys a database. */
export function planWithDatabase(): string {
  const plan = JSON.parse(recorded('terraform.plan.json'));
  const change = { before: {}, after: null, after_unknown: {}, before_sensitive: {} };
  plan.resource_changes.push({
    ...{ address: database, mode: 'managed', type: 'aws_db_instance', name: 'main' },
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: { ...change, actions: ['delete'], after_sensitive: false },
  });
  return JSON.stringify(plan);
}
