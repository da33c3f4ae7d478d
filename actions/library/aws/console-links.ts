/** Addresses in the AWS console of the region's own partition. */

/** https://docs.aws.amazon.com/general/latest/gr/rande.html: each partition has its own console. */
function consoleOf(region: string): string {
  if (region.startsWith('us-gov-')) return 'https://console.amazonaws-us-gov.com';
  if (region.startsWith('cn-')) return 'https://console.amazonaws.cn';
  return `https://${region}.console.aws.amazon.com`;
}

export function taskLink(task: { region: string; cluster: string; id: string }): string {
  const { region, cluster, id } = task;
  return `${consoleOf(region)}/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/tasks/${id}?region=${region}`;
}

export function serviceLink(named: { region: string; cluster: string; service: string }): string {
  const { region, cluster, service } = named;
  return `${consoleOf(region)}/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/services/${encodeURIComponent(service)}/health?region=${region}`;
}

/** `name` is `family:revision`. */
export function taskDefinitionLink({ region, name }: { region: string; name: string }): string {
  const [family = '', revision = ''] = name.split(':');
  return `${consoleOf(region)}/ecs/v2/task-definitions/${encodeURIComponent(family)}/${revision}?region=${region}`;
}

export function logStreamLink(log: { region: string; group: string; stream: string }): string {
  const { region, group, stream } = log;
  const path = `log-groups/log-group/${fragment(group)}/log-events/${fragment(stream)}`;
  return `${consoleOf(region)}/cloudwatch/home?region=${region}#logsV2:${path}`;
}

/** The console encodes what stands behind `#` twice, with `$` in place of `%`. */
function fragment(text: string): string {
  return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');
}

/** A cluster may be given by its ARN. */
function nameOf(cluster: string): string {
  return cluster.split('/').at(-1) ?? cluster;
}
