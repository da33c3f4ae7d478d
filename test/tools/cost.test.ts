import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configurationOf } from '../../infra/configuration/read.ts';
import { type Bill, billOf, hourlySum } from '../../tools/cost/bill.ts';
import { findEnvironment, hasTaskAddresses } from '../../tools/cost/find.ts';
import { textOf } from '../../tools/cost/print.ts';
import { type Template, templateOf } from '../../tools/cost/template.ts';
import { combinations } from '../infra/combinations.ts';
import { allServices, appFile, baseFile } from '../infra/configurations.ts';
import { root } from '../repo/sources.ts';

function billFor(file: Record<string, unknown>, hasAddresses = true): Bill {
  const template = templateOf(configurationOf('test.yaml', file));
  return billOf({ template, hasTaskAddresses: hasAddresses });
}

function withResources(Resources: Template['Resources']): Bill {
  return billOf({ template: { Resources }, hasTaskAddresses: false });
}

const { gunicorn, default: worker, beat, redis } = allServices;
const four = { gunicorn, default: worker, beat, redis };

describe('an ad hoc environment with web, worker, scheduler and redis on Spot', () => {
  const bill = billFor(appFile({ services: four }));

  it('costs less than 0.10 USD an hour without its base', () => {
    expect(hourlySum(bill)).toBeLessThan(0.1);
    expect(bill.notPriced).toEqual([]);
  });

  it('costs four tasks of the smallest size, their addresses and two secrets', () => {
    const task = (0.25 * 0.04048 + 0.5 * 0.004445) / 2;
    expect(hourlySum(bill)).toBeCloseTo(4 * (task + 0.005) + (2 * 0.4) / 730, 10);
  });

  it('costs twice that for its tasks on demand, and less without addresses', () => {
    const spot = hourlySum(billFor(appFile({ services: four }), false));
    const onDemand = hourlySum(billFor(appFile({ services: four, spot: false }), false));
    expect(onDemand - spot).toBeCloseTo(4 * ((0.25 * 0.04048 + 0.5 * 0.004445) / 2), 10);
  });
});

it('counts the tasks that autoscaling keeps at least', () => {
  const services = { web: { ...gunicorn, scaling: { min: 3 }, cpu: 1024, memory: 2048 } };
  const bill = billFor(appFile({ services, architecture: 'ARM64', spot: false }));
  expect(bill.lines.map(({ what }) => what)).toContain('3 x 1 vCPU, 2 GB, ARM64, on demand');
});

it('counts database and cache of a production base in both zones', () => {
  const { lines } = billFor(baseFile({ kind: 'prod', database: { 'storage-gib': 100 } }));
  const of = (what: string) => lines.find((line) => line.what === what)?.hourlyUsd;
  expect(of('2 x db.t4g.medium')).toBeCloseTo(0.13, 10);
  expect(of('2 x 100 GB')).toBeCloseTo(23 / 730, 10);
  expect(of('2 x cache.t4g.small')).toBeCloseTo(0.0512, 10);
});

it('counts nothing of static files that nobody reads, and says what reading costs', () => {
  const variables = { 'static-url': 'STATIC_URL', 'static-prefix': 'STATIC_PREFIX' };
  const { lines, byUse } = billFor(appFile({ 'static-files': {}, variables }));
  expect(lines).toEqual(billFor(appFile()).lines);
  expect(byUse.join()).toContain('static files: 0.085 a GB');
});

it('counts a bastion with its disk, and with an address where it has one', () => {
  const ofBastion = (egress: string) =>
    billFor(baseFile({ bastion: true, egress }))
      .lines.filter(({ name }) => name === 'Bastion')
      .map(({ what }) => what)
      .toSorted();
  expect(ofBastion('public')).toEqual(['8 GB disk', 'public address', 't4g.nano']);
  expect(ofBastion('endpoints')).toEqual(['8 GB disk', 't4g.nano']);
});

it('counts of Aurora the least that each instance has, and nothing of one that sleeps', () => {
  const database = { engine: 'aurora-serverless-v2', capacity: { min: 1.5, max: 8 } };
  const live = billFor(baseFile({ kind: 'prod', database }));
  const units = live.lines.filter(({ what }) => what === '1.5 of at most 8 capacity units');
  expect(units.map(({ hourlyUsd }) => hourlyUsd)).toEqual([0.18, 0.18]);
  expect(live.byUse.join()).toContain('Aurora: 0.12 an hour and capacity unit');
  const idle = billFor(baseFile({ database: { engine: database.engine } }));
  expect(idle.lines.find(({ what }) => what.startsWith('0 of at most 2'))?.hourlyUsd).toBe(0);
});

describe('what has no price', () => {
  it('is named, and the sum says that it is not whole', () => {
    const { notPriced } = withResources({ Mesh: { Type: 'AWS::AppMesh::Mesh' } });
    expect(notPriced).toEqual(['Mesh: AWS::AppMesh::Mesh is not in the table']);
    const text = textOf('x', { lines: [], byUse: [], notPriced });
    expect(text).toMatch(/sum, without what is not priced\n\nNot priced, not in the sum:\n- Mesh/);
  });

  it.each([
    ['an instance class', { DBInstanceClass: 'db.x9.huge', StorageType: 'gp3' }, 'db.x9.huge'],
    ['storage', { DBInstanceClass: 'db.t4g.micro', StorageType: 'io2' }, 'storage io2'],
    [
      'a size of Aurora',
      { DBInstanceClass: 'db.r8g.large', DBClusterIdentifier: { Ref: 'x' } },
      'db.r8g.large of Aurora',
    ],
  ])('is named: %s', (_what, Properties, named) => {
    const bill = withResources({ Database: { Type: 'AWS::RDS::DBInstance', Properties } });
    expect(bill.notPriced).toEqual([`Database: ${named} is not in the table`]);
    expect(bill.lines).toEqual([]);
  });

  it('is named: a machine', () => {
    const Properties = { InstanceType: 'c8g.48xlarge' };
    const bill = withResources({ Machine: { Type: 'AWS::EC2::Instance', Properties } });
    expect(bill.notPriced).toEqual(['Machine: c8g.48xlarge is not in the table']);
  });

  it.each(combinations)('is nothing of what infra makes: $title', ({ file }) => {
    expect(billFor(file()).notPriced).toEqual([]);
  });
});

describe('by its name', () => {
  const folder = join(root, 'infra/examples');

  it('has addresses as the file of its base says', () => {
    expect(hasTaskAddresses(folder, findEnvironment(folder, 'alpha'))).toBe(true);
    expect(hasTaskAddresses(folder, findEnvironment(folder, 'shop'))).toBe(false);
  });

  it('prints each resource and the sum', () => {
    const main = join(root, 'tools/cost/main.ts');
    const start = (name: string) =>
      spawnSync(process.execPath, [main, '--environment', name], { cwd: root, encoding: 'utf8' });
    const { stdout, status } = start('alpha');
    expect(status).toBe(0);
    expect(stdout).toMatch(/0\.0062 +4\.51 {2}alpha-gunicorn +1 x 0\.25 vCPU, 0\.5 GB/);
    expect(stdout).toMatch(/0\.0570 +41\.58 {2}sum\n/);
    const unknown = start('alhpa');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('There are: alpha, beta, dev, gamma, live, shop.');
  });
});
