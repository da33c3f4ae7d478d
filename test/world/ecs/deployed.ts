import {
  DescribeServiceDeploymentsCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
  type ListTasksCommandInput,
  StopServiceDeploymentCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { reach } from '../reach.ts';
import type { RolloutLife, ScenarioService } from '../scenario.ts';
import { rolling } from '../scenarios/rollouts.ts';

export const cluster = 'alpha-cluster';
export const service = 'alpha-default';

/** Everything takes a second. */
export const quick = {
  schedulingMs: 1_000,
  provisioningMs: 1_000,
  pendingMs: 1_000,
  healthyMs: 1_000,
  stoppingMs: 1_000,
  settlingMs: 1_000,
};

/** A world whose service `alpha-default` rolls out as told, and the calls that the tests make. */
export function deployed(
  life: RolloutLife | readonly RolloutLife[],
  more: Partial<ScenarioService> = {},
) {
  const scenario = rolling(service, life);
  const services = (scenario.services ?? []).map((one) =>
    one.name === service ? { ...one, ...more } : one,
  );
  const here = reach({ ...scenario, services });
  const ecs = new ECSClient(here.config);
  const names = { cluster, services: [service] };
  const look = async () => (await ecs.send(new DescribeServicesCommand(names))).services?.[0];
  const update = async (request: object = { forceNewDeployment: true }) =>
    (await ecs.send(new UpdateServiceCommand({ cluster, service, ...request }))).service;
  const later = async (ms: number) => {
    await here.clock.sleep(ms);
    return look();
  };
  const history = async (request: object = {}) => {
    const list = new ListServiceDeploymentsCommand({ cluster, service, ...request });
    const briefs = (await ecs.send(list)).serviceDeployments ?? [];
    if (briefs.length === 0) return [];
    const arns = briefs.map(({ serviceDeploymentArn = '' }) => serviceDeploymentArn);
    const describe = new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns });
    return (await ecs.send(describe)).serviceDeployments ?? [];
  };
  const stop = (serviceDeploymentArn: string) =>
    ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
  const tasks = async (request: Partial<ListTasksCommandInput>) => {
    const { taskArns = [] } = await ecs.send(new ListTasksCommand({ cluster, ...request }));
    if (taskArns.length === 0) return [];
    return (await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }))).tasks ?? [];
  };
  return { ...here, ecs, look, update, later, history, stop, tasks };
}
