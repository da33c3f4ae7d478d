import { CfnListenerRule, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { firstPriority } from '../../actions/library/naming/listener-slots.ts';
import { serviceName } from '../../actions/library/naming/names.ts';
import type { ServiceConfiguration } from '../configuration/app-schema.ts';
import { type Environment, pascal, told } from './environment.ts';
import { addRuleForChecks, checkHeader, signingIn } from './sign-in.ts';
import { hostOf } from './variables.ts';

/** What leads requests to one service. */
export interface Route {
  readonly targetGroup: CfnTargetGroup;
  /** A service is not made before its target group hangs at a balancer. */
  readonly rules: readonly CfnListenerRule[];
}

/** Priorities of a slot: rules for checks first, then paths, at the end what takes every path. */
const forChecks = 0;
const forPaths = 50;
const forTheRest = 99;

/** Numbers that a service has for its rules, so that another one does not move them. */
const perService = 2;

/** Values of a rule for checks besides host and header. */
const pathsOfCheck = 3;

/** A route for each service that is reached from outside, in the priorities of the environment's slot. */
export function addRoutes(environment: Environment): ReadonlyMap<string, Route> {
  const { app } = environment;
  const first = firstPriority(app.slot ?? 0);
  const named = (role: string) =>
    Object.entries(app.services).filter(([, one]) => one.role === role);
  const routes = named('web').map(([name, service], index): [string, Route] => [
    name,
    addRoute(environment, name, {
      service,
      priority: first + forPaths + index * perService,
      checks: first + forChecks + index * perService * 2,
    }),
  ]);
  const rest = named('frontend').map(([name, service]): [string, Route] => [
    name,
    addRoute(environment, name, {
      service,
      priority: first + forTheRest,
      checks: first + forPaths - 1,
    }),
  ]);
  return new Map([...routes, ...rest]);
}

interface Wanted {
  readonly service: ServiceConfiguration;
  readonly priority: number;
  readonly checks: number;
}

function addRoute(environment: Environment, name: string, wanted: Wanted): Route {
  const { service, priority, checks } = wanted;
  const targetGroup = addTargetGroup(environment, name, service);
  const groups = [service.paths, service['more-paths']].filter((one) => one !== undefined);
  const forward = { type: 'forward', order: 2, targetGroupArn: targetGroup.ref };
  const rules = (groups.length > 0 ? groups : [[]]).map(
    (paths, index) =>
      new CfnListenerRule(environment.stack, `${pascal(name)}Rule${index || ''}`, {
        listenerArn: told(environment, 'listener-arn'),
        priority: priority + index,
        conditions: [hostCondition(environment), ...pathConditions(paths)],
        actions: [signingIn(environment), forward],
      }),
  );
  const all = groups.flat();
  const chunks = all.length > 0 ? chunked(all, pathsOfCheck) : [[]];
  for (const [index, paths] of chunks.entries())
    addRuleForChecks(environment, `${pascal(name)}Check${index || ''}`, {
      priority: checks + index,
      conditions: [hostCondition(environment), ...pathConditions(paths), checkHeader(environment)],
      actions: [forward],
    });
  return { targetGroup, rules };
}

function hostCondition(environment: Environment) {
  return { field: 'host-header', hostHeaderConfig: { values: [hostOf(environment)] } };
}

function pathConditions(paths: readonly string[]) {
  if (paths.length === 0) return [];
  return [{ field: 'path-pattern', pathPatternConfig: { values: [...paths] } }];
}

function chunked(paths: readonly string[], size: number): string[][] {
  const starts = Array.from({ length: Math.ceil(paths.length / size) }, (_, index) => index * size);
  return starts.map((start) => paths.slice(start, start + size));
}

/** Without a name of its own, so that a new port replaces it; the name is its tag. */
function addTargetGroup(
  environment: Environment,
  name: string,
  service: ServiceConfiguration,
): CfnTargetGroup {
  const { stack, app } = environment;
  return new CfnTargetGroup(stack, `${pascal(name)}Targets`, {
    vpcId: told(environment, 'vpc-id'),
    targetType: 'ip',
    protocol: 'HTTP',
    port: service.port ?? 80,
    healthCheckPath: service['health-check'],
    healthCheckIntervalSeconds: 10,
    healthCheckTimeoutSeconds: 5,
    healthyThresholdCount: 2,
    unhealthyThresholdCount: 3,
    matcher: { httpCode: '200-399' },
    targetGroupAttributes: [
      {
        key: 'deregistration_delay.timeout_seconds',
        value: app.kind === 'prod' ? '30' : '5',
      },
    ],
    tags: [{ key: 'Name', value: `${serviceName(app.name, name)}-tg` }],
  });
}
