import { describe, expect, it } from '@jest/globals';
import { environment } from '../world/scenarios/environment.ts';
import { expectTrouble, living, playTrouble, registry, type Trouble } from './trouble.ts';

const started = ['ecs:RunTask'];
const stopped = ['ecs:RunTask', 'ecs:StopTask'];

const held = {
  ...{ id: 'of-another-run', owner: 'acme/shop 4711 1 deploy', state: 'held' },
  ...{ action: 'rolling-update', attempt: '1', job: 'deploy', actor: 'hubot' },
  run: 'https://github.com/acme/shop/actions/runs/4711',
  since: '2026-11-21T12:00:00.000Z',
  until: '2999-01-01T00:00:00.000Z',
};

const troubles: readonly Trouble[] = [
  {
    name: 'a lease that another run has',
    scenario: living(
      {},
      { parameters: [{ name: '/adhoc/dev/alpha/lease', value: JSON.stringify(held) }] },
    ),
    with: { 'lease-timeout': '10s' },
    code: 'lease-timeout',
    says: [/rolling-update of https:\/\/github.com\/acme\/shop\/actions\/runs\/4711 .*hubot/],
    writes: [],
  },
  {
    name: 'a task that AWS refuses with HTTP 200',
    scenario: living({ refused: { reason: 'RESOURCE:ENI' } }),
    code: 'task-not-placed',
    says: [/RESOURCE:ENI/],
    writes: started,
  },
  {
    name: 'a task that never leaves PROVISIONING',
    scenario: living({ provisioningMs: Number.POSITIVE_INFINITY }),
    with: { timeout: '40s' },
    code: 'task-timed-out',
    says: [/PROVISIONING/],
    writes: stopped,
  },
  {
    name: 'an image that cannot be pulled',
    scenario: living({
      failsToStart: {
        stoppedReason:
          'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref',
        containers: { migrate: 'CannotPullContainerError: not found' },
      },
    }),
    code: 'image-pull-failed',
    says: [/CannotPullContainerError/],
    writes: started,
  },
  {
    name: 'an exit code that ECS never learned',
    scenario: living({ containers: { migrate: { exitCode: null } } }),
    code: 'exit-code-unknown',
    writes: started,
  },
  {
    name: 'a container that ran out of memory',
    scenario: living({
      containers: {
        migrate: {
          exitCode: 137,
          reason: 'OutOfMemoryError: Container killed due to memory usage',
        },
      },
    }),
    code: 'out-of-memory',
    says: [/memory/],
    writes: started,
  },
  {
    name: 'a command that fails on the new image',
    with: { image: `${registry}/backend:v1.8.0` },
    scenario: living({ containers: { migrate: { exitCode: 3 } } }),
    code: 'command-failed',
    says: [/exit code 3/],
    writes: ['ecs:RegisterTaskDefinition', 'ecs:RunTask'],
  },
];

describe('migrate, from dist/', () => {
  it.each(troubles)('tells the truth about $name', async (trouble) => {
    await expectTrouble(trouble);
  });

  it('refuses a secret without a value before it registers or starts anything', async () => {
    const scenario = environment();
    const secrets = scenario.secrets?.map(({ value: _, ...secret }) => secret) ?? [];
    await expectTrouble({
      name: '',
      scenario: { ...scenario, secrets },
      code: 'secret-without-value',
      says: [/database-url/],
      writes: [],
    });
  });

  it('does not let a sidecar that exits 1 fail the task', async () => {
    const sidecar = { name: 'proxy', image: 'envoy:1', essential: false };
    const { result } = await playTrouble({ scenario: withContainer(sidecar, { exitCode: 1 }) });
    expect(result.outputs).toMatchObject({ 'exit-code': '0' });
    expect(result.conclusion).toBe('success');
  });

  it('judges a task without CloudWatch logs by its exit code, and warns once', async () => {
    const { result } = await playTrouble({ scenario: withoutLogs() });
    expect(result.conclusion).toBe('success');
    expect(result.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
  });

  it('refuses a task without CloudWatch logs when require-logs says so', async () => {
    await expectTrouble({
      name: '',
      scenario: withoutLogs(),
      with: { 'require-logs': 'true' },
      code: 'log-not-shown',
      writes: [],
    });
  });
});

interface Container {
  readonly name: string;
  readonly logConfiguration?: unknown;
}

/** The environment alpha, the containers of its one-off task changed. */
function withContainers(change: (containers: readonly Container[]) => readonly Container[]) {
  const scenario = environment();
  const taskDefinitions = scenario.taskDefinitions?.map((described) => {
    if (typeof described === 'string') return described;
    const definition = described.taskDefinition as {
      family: string;
      containerDefinitions: Container[];
    };
    if (definition.family !== 'alpha-migrate') return described;
    const containerDefinitions = change(definition.containerDefinitions);
    return { ...described, taskDefinition: { ...definition, containerDefinitions } };
  });
  return { ...scenario, taskDefinitions: taskDefinitions ?? [] };
}

function withContainer(container: Container & object, life: { exitCode: number }) {
  const scenario = withContainers((containers) => [...containers, container]);
  return { ...scenario, lives: { 'alpha-migrate': { containers: { [container.name]: life } } } };
}

function withoutLogs() {
  return withContainers((containers) => containers.map(({ logConfiguration: _, ...rest }) => rest));
}
