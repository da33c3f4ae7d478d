import { expect, it } from '@jest/globals';
import { changeStatements } from '../../infra/permissions/changes.ts';
import { policyOf } from '../../infra/permissions/statements.ts';
import { combinations } from './combinations.ts';
import { allows } from './permissions/evaluate.ts';
import { account, region, scopeOf } from './permissions/scopes.ts';
import { synthesised } from './synthesised.ts';

/** Where IAM's prefix is not the service's name in lower case. */
const prefixes: Readonly<Record<string, string>> = {
  ApplicationAutoScaling: 'application-autoscaling',
  ElasticLoadBalancingV2: 'elasticloadbalancing',
};

/** IAM's prefixes of the services whose resources are in a template. */
function servicesOf(types: readonly string[]): string[] {
  const services = types.map((type) => type.split('::')[1] ?? '');
  return [...new Set(services.map((one) => prefixes[one] ?? one.toLowerCase()))];
}

const environments = combinations.filter(({ title }) => !title.startsWith('bootstrap'));

it.each(environments)('the role that applies may make what is in it: $title', (one) => {
  const kind = one.title.startsWith('prod') ? 'prod' : 'ad-hoc';
  const template = synthesised(one.file(), one.firstImages);
  const types = Object.values(template.Resources).map(({ Type }) => Type);
  const granted = changeStatements(scopeOf(kind))
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => Action)
    .map((action) => action.split(':')[0]);
  expect(servicesOf(types).filter((service) => !granted.includes(service))).toEqual([]);
});

it.each(environments)('the role that plans may read what it refers to: $title', async (one) => {
  const kind = one.title.startsWith('prod') ? 'prod' : 'ad-hoc';
  const file = one.file();
  const cdkQualifier = String(file['cdk-qualifier'] ?? 'hnb659fds');
  const plan = policyOf('plan', { ...scopeOf(kind), bases: ['dev'], cdkQualifier });
  const { Parameters } = synthesised(file, one.firstImages);
  const names = Object.values(Parameters)
    .filter(({ Type }) => Type.startsWith('AWS::SSM::Parameter::Value<'))
    .map(({ Default }) => Default);
  expect(names).toContain(`/cdk-bootstrap/${cdkQualifier}/version`);
  const denied: string[] = [];
  for (const name of names) {
    // What AWS tells everybody is in no account.
    const owner = name.startsWith('/aws/') ? '' : account;
    const resource = `arn:aws:ssm:${region}:${owner}:parameter${name}`;
    const may = await allows(plan, { action: 'ssm:GetParameters', resource, context: {} });
    if (!may) denied.push(name);
  }
  expect(denied).toEqual([]);
});
