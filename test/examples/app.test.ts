import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ofType, synthesised, type Template } from '../infra/synthesised.ts';
import { root } from '../repo/sources.ts';

const folder = join(root, 'examples/app');
const file = readFileSync(join(folder, 'environment.yaml'), 'utf8');

/** The containers of its template, by service and task. */
function containersIn(template: Template) {
  const definitions = ofType(template, 'AWS::ECS::TaskDefinition');
  return definitions.map(([, { Properties }]) => Properties.ContainerDefinitions[0]);
}

it('is an environment by one short file', () => {
  expect(file.split('\n').length).toBeLessThanOrEqual(25);
  const template = synthesised({ ...parse(file), slot: 1 });
  const targets = ofType(template, 'AWS::ElasticLoadBalancingV2::TargetGroup');
  const checked = targets.map(([, { Properties }]) => Properties.HealthCheckPath);
  expect(checked.toSorted()).toEqual(['/api/health', '/health']);
});

it('starts files that it has, at ports that its images open', () => {
  const containers = containersIn(synthesised({ ...parse(file), slot: 1 }));
  for (const { Command = [], Name } of containers.filter(({ Command }) => Command?.[0] === 'node'))
    expect({ Name, exists: existsSync(join(folder, 'backend', Command[1])) }).toEqual({
      Name,
      exists: true,
    });
  for (const [image, name] of Object.entries({ backend: 'api', frontend: 'web-ui' })) {
    const [{ PortMappings = [] } = {}] = containers.filter(({ Name }) => Name === name);
    const dockerfile = readFileSync(join(folder, image, 'Dockerfile'), 'utf8');
    expect(dockerfile).toContain(`\nEXPOSE ${PortMappings[0].ContainerPort}\n`);
  }
});

it('tells its database by the variables that psql reads', () => {
  const [api] = containersIn(synthesised({ ...parse(file), slot: 1 }));
  const told = [...api.Environment, ...api.Secrets].map(({ Name }) => Name);
  for (const name of ['PGHOST', 'PGPORT', 'PGDATABASE', 'PGUSER', 'PGPASSWORD', 'PGSSLMODE'])
    expect(told).toContain(name);
});
