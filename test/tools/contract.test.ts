import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { lookAt } from '../../tools/contract/look.ts';
import type { Row } from '../../tools/contract/row.ts';
import { isComplete, tableOf } from '../../tools/contract/table.ts';
import { wishOf } from '../../tools/contract/wish.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { sharedBalancer } from '../world/scenarios/shared-balancer.ts';
import { World } from '../world/world.ts';

const main = resolve(import.meta.dirname, '../../tools/contract/main.ts');
const calls = [
  ...['ecs:DescribeClusters', 'ecs:DescribeServices', 'ecs:DescribeTaskDefinition'],
  ...['ecs:ListServices', 'ssm:GetParameter', 'ssm:GetParametersByPath'],
];

interface Given {
  readonly base?: string;
  readonly allow?: readonly string[];
}

async function look(scenario: Scenario, { base, allow = calls }: Given = {}) {
  const clock = new VirtualClock();
  const world = new World(scenario, { clock, allow });
  const aws = new Aws({
    region: scenario.region,
    credentials: async () => exampleCredentials,
    clock,
    requestHandler: world.requestHandler(),
  });
  const rows = await lookAt(wishOf({ environment: 'alpha', baseEnvironment: base }), aws);
  return { rows, world, of: (thing: string) => rows.find((row) => row.thing === thing) };
}

function changed(scenario: Scenario, change: Partial<Scenario>): Scenario {
  return { ...scenario, ...change };
}

/** With images of record, a slot and a lease that somebody has. */
function whole(): Scenario {
  const scenario = sharedBalancer({ slots: { 7: 'alpha', 8: 'beta' } });
  const image = { name: '/adhoc/dev/alpha/images/gunicorn', value: 'backend@sha256:1' };
  return changed(scenario, { parameters: [...(scenario.parameters ?? []), image] });
}

function statesOf(rows: readonly Row[], state: Row['state']): string[] {
  return rows.filter((row) => row.state === state).map(({ thing }) => thing);
}

describe('the contract of an environment', () => {
  it('is whole when everything has its name', async () => {
    const { rows, world } = await look(whole());
    expect(statesOf(rows, 'missing')).toEqual([]);
    expect(isComplete(rows)).toBe(true);
    expect(tableOf(rows)).toContain('7: priorities 700 to 799');
    expect(rows.map(({ thing }) => thing)).toEqual(
      expect.arrayContaining([
        ...['cluster', 'base environment', 'service alpha-gunicorn', 'container of alpha-beat'],
        ...['log of alpha-migrate', 'one-off task', 'network', 'image of record of gunicorn'],
        ...['listener', 'slot', 'lease'],
      ]),
    );
    world.journal.assertClean();
  });

  it('only reads', async () => {
    const { world } = await look(whole());
    const written = world.journal.calls('ssm:PutParameter');
    expect(written).toEqual([]);
  });

  it('ends at the cluster when there is none', async () => {
    const { rows } = await look(changed(environment(), { clusters: [], services: [] }));
    expect(statesOf(rows, 'missing')).toEqual(['cluster']);
    expect(isComplete(rows)).toBe(false);
    expect(tableOf(rows)).toContain('aws ecs list-clusters --region eu-west-1');
  });

  it('names services, task and network that are missing, all at once', async () => {
    const bare = { services: [], taskDefinitions: [], subnets: [] };
    const { rows } = await look(changed(environment(), bare));
    expect(statesOf(rows, 'missing')).toEqual(['services', 'one-off task', 'network']);
    expect(tableOf(rows)).toContain('alpha-gunicorn, alpha-default');
    expect(tableOf(rows)).toContain('with: { subnets: "subnet-...", security-groups: "sg-..." }');
  });

  it('has what only some need as absent, with what makes it', async () => {
    const { rows, of } = await look(environment());
    expect(isComplete(rows)).toBe(true);
    expect(statesOf(rows, 'absent')).toEqual(
      expect.arrayContaining(['images of record', 'listener', 'slot']),
    );
    expect(of('slot')?.remedy).toContain('operation: reserve');
    expect(of('images of record')?.remedy).toContain('record-images: true');
  });

  it('says how the cluster tells its base environment', async () => {
    const untagged = [{ name: 'alpha-cluster' }];
    const { rows, of } = await look(changed(environment(), { clusters: untagged }));
    expect(of('base environment')).toMatchObject({ state: 'absent' });
    expect(of('base environment')?.remedy).toContain('--tags key=adhoc:base,value=<name>');
    expect(rows.map(({ thing }) => thing)).not.toContain('lease');
    const given = await look(changed(environment(), { clusters: untagged }), { base: 'dev' });
    expect(given.of('lease')).toMatchObject({ state: 'there' });
  });

  it('names a container and a log that are not as the contract has them', async () => {
    const odd = environment().taskDefinitions?.map((one) =>
      JSON.parse(JSON.stringify(one).replaceAll('"name":"gunicorn"', '"name":"app"')),
    );
    const silent = odd?.map((one) =>
      JSON.parse(JSON.stringify(one).replaceAll('"awslogs-stream-prefix"', '"other"')),
    );
    const { of } = await look(changed(environment(), { taskDefinitions: silent ?? [] }));
    expect(of('container of alpha-gunicorn')).toMatchObject({ state: 'absent' });
    expect(of('container of alpha-gunicorn')?.remedy).toContain('name the container "gunicorn"');
    expect(of('log of alpha-gunicorn')?.seen).toContain('awslogs-stream-prefix');
  });

  it('tells of each thing that may not be looked at, and is not complete', async () => {
    const allow = calls.filter((one) => one !== 'ssm:GetParametersByPath');
    const { rows } = await look(whole(), { allow });
    expect(statesOf(rows, 'denied')).toEqual(['images of record', 'slot']);
    expect(isComplete(rows)).toBe(false);
    expect(statesOf(rows, 'there')).toContain('service alpha-gunicorn');
  });
});

describe('npm run contract', () => {
  async function command(line: readonly string[]) {
    const world = new World(whole(), { clock: new VirtualClock() });
    const server = await world.listen();
    const child = spawn(process.execPath, [main, '--endpoint', server.url, ...line], {
      env: {
        PATH: process.env.PATH ?? '',
        AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
        AWS_REGION: 'eu-west-1',
      },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    const code = await new Promise((settle) => child.on('close', settle));
    await server.close();
    return { code, printed };
  }

  it.each([
    { line: ['--environment', 'alpha'], code: 0, says: 'service alpha-gunicorn' },
    { line: ['--environment', 'gamma'], code: 1, says: 'no active cluster "gamma-cluster"' },
    { line: ['--environment', 'Alpha'], code: 2, says: '"Alpha" is no name of an environment' },
    { line: ['--enviroment', 'alpha'], code: 2, says: 'npm run contract -- --environment alpha' },
  ])('$line leaves with $code', async ({ line, code, says }) => {
    const ended = await command(line);
    expect(ended.printed).toContain(says);
    expect(ended.code).toBe(code);
  });
});
