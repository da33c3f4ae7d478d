import type { Service } from '../../aws/ecs.ts';
import type { Problem } from '../../text/errors.ts';
import { awsCommand, blank } from '../../text/shell.ts';
import type { RolloutRequest } from '../request/request.ts';
import { countCommand, describeCommand, type Place } from '../service/commands.ts';
import { strategies } from '../service/stage.ts';

type Asked = Pick<RolloutRequest, 'environment' | 'cluster' | 'requireRunning'> & Place;

/** A service was named that the cluster does not have, or that `services` leaves out. */
export function notFound(
  name: string,
  { region, cluster, environment }: Asked,
  existing: readonly string[] = [],
): Problem {
  return {
    code: 'service-not-found',
    what: `There is no service "${name}" among those to roll in ${cluster}; looked for it as it is and as "${environment}-${name}".${thereAre(existing)}`,
    remedy: awsCommand('ecs list-services', { region, cluster }),
  };
}

/** More would hide the sentence before them. */
const mostNames = 10;

function thereAre(names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > mostNames ? `, and ${names.length - mostNames} more` : '';
  return ` There are: ${names.slice(0, mostNames).join(', ')}${more}.`;
}

/** ECS lists a service, and answers nothing about it. */
export function notDescribed(name: string, asked: Asked): Problem {
  return {
    code: 'service-not-described',
    what: `Service "${name}" is listed in ${asked.cluster}, and AWS described it as missing, twice: it would be left out.`,
    remedy: `Run the job again. When it stays so: ${describeCommand(asked, [name])}`,
  };
}

/** Nothing is left to roll. */
export function noServices({ cluster, environment }: Asked): Problem {
  return {
    code: 'service-not-found',
    what: `Cluster ${cluster} has no active service "${environment}-*" beside frontend and cache.`,
    remedy: 'with: { services: "<names>" }',
  };
}

/** The same service twice, maybe in both spellings. */
export function repeated({ serviceName }: Service): Problem {
  return {
    code: 'service-repeated',
    what: `Service "${serviceName}" is named more than once in services.`,
    remedy: `with: { services: "${serviceName}" }`,
  };
}

/** A service that this step must not touch. */
export function ofAnother({ serviceName }: Service, { environment }: Asked): Problem {
  return {
    code: 'service-of-another-environment',
    what: `Service "${serviceName}" does not belong to environment "${environment}", by neither its name nor its tags.`,
    remedy: `with: { environment: "<the environment of ${serviceName}>" }`,
  };
}

/** Everything for which a service cannot be rolled. */
export function unfit(service: Service, asked: Asked): Problem[] {
  if (service.status !== 'ACTIVE') return [notActive(service)];
  return [...controller(service), ...strategy(service, asked), ...withoutTasks(service, asked)];
}

function notActive({ serviceName, status }: Service): Problem {
  return {
    code: 'service-not-active',
    what: `Service "${serviceName}" is ${status}: it takes no deployment any more.`,
    remedy: 'Take it out of services, or deploy the environment again.',
  };
}

const instead: Readonly<Record<string, string>> = {
  CODE_DEPLOY:
    'Deploy it with CodeDeploy (aws deploy create-deployment), or give the service the deployment controller ECS and the strategy BLUE_GREEN, LINEAR or CANARY.',
  EXTERNAL:
    'Deploy it with what owns its task sets (aws ecs create-task-set), or create the service anew with the deployment controller ECS.',
};

function controller({ serviceName, deploymentController }: Service): Problem[] {
  const type = deploymentController?.type ?? 'ECS';
  if (type === 'ECS') return [];
  return [
    {
      code: 'deployment-controller-unsupported',
      what: `Service "${serviceName}" is deployed by ${type}; allowed: the deployment controller ECS.`,
      remedy: instead[type] ?? 'Take it out of services.',
    },
  ];
}

function strategy(
  { serviceName, deploymentConfiguration }: Service,
  { region, cluster }: Asked,
): Problem[] {
  const used: string = deploymentConfiguration?.strategy ?? 'ROLLING';
  if (strategies.some((one) => one === used)) return [];
  return [
    {
      code: 'deployment-strategy-unsupported',
      what: `Service "${serviceName}" is deployed by strategy ${used}; allowed: ${strategies.join(', ')}.`,
      remedy: awsCommand('ecs update-service', {
        region,
        cluster,
        service: serviceName,
        'task-definition': blank('revision'),
      }),
    },
  ];
}

function withoutTasks({ serviceName, desiredCount }: Service, asked: Asked): Problem[] {
  if (!asked.requireRunning || desiredCount !== 0) return [];
  return [
    {
      code: 'service-without-tasks',
      what: `Service "${serviceName}" has a desired count of 0: its new revision would not be proven, and require-running is true.`,
      remedy: `${countCommand(asked, String(serviceName), 1)}, or with: { require-running: false }`,
    },
  ];
}
