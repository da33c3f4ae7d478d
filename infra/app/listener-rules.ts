import { CfnListenerRule, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { firstPriority } from '../../actions/library/naming/listener-slots.ts';
import { serviceName } from '../../actions/library/naming/names.ts';
import type { ServiceConfiguration } from '../configuration/app-schema.ts';
import { type Environment, pascal, told } from './environment.ts';
import { hostOf } from './variables.ts';

/** What leads requests to one service. */
export interface Route {
  readonly targetGroup: CfnTargetGroup;
  /** A service is not made before its target group hangs at a balancer. */
  readonly rules: readonly CfnListenerRule[];
}

/** A route for each service that is reached from outside, in the priorities of the environment's slot. */
export function addRoutes(environment: Environment): ReadonlyMap<string, Route> {
  const { app } = environment;
  const web = Object.entries(app.services).filter(([, { role }]) => role === 'web');
  const rest = Object.entries(app.services).filter(([, { role }]) => role === 'frontend');
  let priority = firstPriority(app.slot ?? 0);
  const next = () => priority++;
  return new Map(
    // The frontend takes every path, so it is asked last.
    [...web, ...rest].map(([name, service]) => [
      name,
      addRoute(environment, name, { service, next }),
    ]),
  );
}

interface Wanted {
  readonly service: ServiceConfiguration;
  readonly next: () => number;
}

function addRoute(environment: Environment, name: string, { service, next }: Wanted): Route {
  const targetGroup = addTargetGroup(environment, name, service);
  const paths = [service.paths, service['more-paths']].filter((one) => one !== undefined);
  const wanted = paths.length > 0 ? paths : [undefined];
  const rules = wanted.map(
    (values, index) =>
      new CfnListenerRule(environment.stack, `${pascal(name)}Rule${index || ''}`, {
        listenerArn: told(environment, 'listener-arn'),
        priority: next(),
        conditions: [
          { field: 'host-header', hostHeaderConfig: { values: [hostOf(environment)] } },
          ...(values
            ? [{ field: 'path-pattern', pathPatternConfig: { values: [...values] } }]
            : []),
        ],
        actions: [{ type: 'forward', targetGroupArn: targetGroup.ref }],
      }),
  );
  return { targetGroup, rules };
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
