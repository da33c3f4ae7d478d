import type {
  DescribeAccountLimitsOutput,
  DescribeListenersInput,
  DescribeListenersOutput,
  DescribeRulesInput,
  DescribeRulesOutput,
  DescribeTagsInput,
  DescribeTagsOutput,
  DescribeTargetGroupsInput,
  DescribeTargetGroupsOutput,
  DescribeTargetHealthInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { AwsFailure } from '../failure.ts';
import type { Scenario, ScenarioLoadBalancer } from '../scenario.ts';
import type { Call, ServiceModel } from '../service.ts';
import { balancingArn, groupArn } from './arns.ts';
import { describeTargetHealth } from './target-health.ts';

export function loadBalancingService(scenario: Scenario, startedAt: number): ServiceModel {
  return {
    operations: {
      DescribeListeners: (input: DescribeListenersInput) => describeListeners(scenario, input),
      DescribeRules: (input: DescribeRulesInput) => describeRules(scenario, input),
      DescribeTargetGroups: (input: DescribeTargetGroupsInput) =>
        describeTargetGroups(scenario, input),
      DescribeTargetHealth: (input: DescribeTargetHealthInput, { now }: Call) =>
        describeTargetHealth(scenario, input, now - startedAt),
      DescribeTags: (input: DescribeTagsInput) => describeTags(scenario, input),
      DescribeAccountLimits: describeAccountLimits,
    },
  };
}

interface Listener {
  readonly arn: string;
  readonly balancer: string;
  readonly port: number;
  readonly priorities: readonly number[];
}

function listenersOf(scenario: Scenario): Listener[] {
  return (scenario.loadBalancers ?? []).flatMap(({ id, listeners }) =>
    listeners.map(({ id: own, port, priorities }) => ({
      arn: balancingArn(scenario, `listener/${id}/${own}`),
      balancer: balancingArn(scenario, `loadbalancer/${id}`),
      ...{ port, priorities },
    })),
  );
}

function describeListeners(
  scenario: Scenario,
  { ListenerArns, LoadBalancerArn, Marker, PageSize }: DescribeListenersInput,
): DescribeListenersOutput {
  const all = listenersOf(scenario);
  for (const arn of ListenerArns ?? []) listenerOf(scenario, arn);
  const asked = all.filter(
    ({ arn, balancer }) =>
      (ListenerArns?.includes(arn) ?? true) && balancer === (LoadBalancerArn ?? balancer),
  );
  const { items, next } = page(asked, Marker, PageSize);
  const Listeners = items.map(({ arn, balancer, port }) => ({
    ListenerArn: arn,
    LoadBalancerArn: balancer,
    Port: port,
    Protocol: port === 443 ? ('HTTPS' as const) : ('HTTP' as const),
  }));
  return { Listeners, ...next };
}

function listenerOf(scenario: Scenario, wanted: string): Listener {
  const found = listenersOf(scenario).find(({ arn }) => arn === wanted);
  if (found) return found;
  throw new AwsFailure('ListenerNotFound', 'One or more listeners not found');
}

function describeRules(
  scenario: Scenario,
  { ListenerArn = '', Marker, PageSize }: DescribeRulesInput,
): DescribeRulesOutput {
  const { arn, priorities } = listenerOf(scenario, ListenerArn);
  const front = arn.replace(':listener/', ':listener-rule/');
  const all = [...[...priorities].sort((a, b) => a - b).map(String), 'default'];
  const { items, next } = page(all, Marker, PageSize);
  const Rules = items.map((Priority) => ({
    RuleArn: `${front}/${Priority}`,
    Priority,
    IsDefault: Priority === 'default',
  }));
  return { Rules, ...next };
}

function describeTargetGroups(
  scenario: Scenario,
  { LoadBalancerArn, Marker, PageSize }: DescribeTargetGroupsInput,
): DescribeTargetGroupsOutput {
  const arnOf = ({ id }: ScenarioLoadBalancer) => balancingArn(scenario, `loadbalancer/${id}`);
  const asked = (scenario.loadBalancers ?? []).filter(
    (one) => arnOf(one) === (LoadBalancerArn ?? arnOf(one)),
  );
  if (LoadBalancerArn !== undefined && asked.length === 0)
    throw new AwsFailure('LoadBalancerNotFound', 'One or more load balancers not found');
  const all = asked.flatMap((one) =>
    one.targetGroups.map((group) => ({ name: nameOf(group), arn: arnOf(one) })),
  );
  const { items, next } = page(all, Marker, PageSize);
  const TargetGroups = items.map(({ name, arn }) => ({
    TargetGroupName: name,
    TargetGroupArn: groupArn(scenario, name),
    LoadBalancerArns: [arn],
  }));
  return { TargetGroups, ...next };
}

type Group = ScenarioLoadBalancer['targetGroups'][number];

function nameOf(group: Group): string {
  return typeof group === 'string' ? group : group.name;
}

const taggedAtOnce = 20;

/** Of target groups alone. */
function describeTags(
  scenario: Scenario,
  { ResourceArns = [] }: DescribeTagsInput,
): DescribeTagsOutput {
  if (ResourceArns.length > taggedAtOnce)
    throw new AwsFailure('ValidationError', `Up to ${taggedAtOnce} ARNs can be specified`);
  const groups = (scenario.loadBalancers ?? []).flatMap(({ targetGroups }) => targetGroups);
  const TagDescriptions = ResourceArns.map((ResourceArn) => {
    const group = groups.find((one) => groupArn(scenario, nameOf(one)) === ResourceArn);
    if (!group) throw new AwsFailure('TargetGroupNotFound', 'One or more target groups not found');
    const tags = typeof group === 'string' ? {} : (group.tags ?? {});
    return { ResourceArn, Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  });
  return { TagDescriptions };
}

/** The default quotas that the product asks for. */
function describeAccountLimits(): DescribeAccountLimitsOutput {
  return {
    Limits: [
      { Name: 'target-groups-per-application-load-balancer', Max: '100' },
      { Name: 'rules-per-application-load-balancer', Max: '100' },
      { Name: 'target-groups', Max: '3000' },
    ],
  };
}

/** The marker is the number of items before the page. */
function page<T>(all: readonly T[], marker: string | undefined, size = 10) {
  const from = Number(marker ?? 0);
  const end = from + size;
  const items = all.slice(from, end);
  return { items, next: end < all.length ? { NextMarker: String(end) } : {} };
}
