import { partitionOf } from './partition.ts';

/** An address in the console of the region's own partition; empty where there is no console to link to. */
function inConsole(region: string, path: string): string {
  const host = partitionOf(region).console?.replace('*', region);
  return host === undefined ? '' : `https://${host}${path}`;
}

export function taskLink(task: { region: string; cluster: string; id: string }): string {
  const { region, cluster, id } = task;
  return inConsole(
    region,
    `/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/tasks/${id}?region=${region}`,
  );
}

export function serviceLink(named: { region: string; cluster: string; service: string }): string {
  const { region, cluster, service } = named;
  return inConsole(
    region,
    `/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/services/${encodeURIComponent(service)}/health?region=${region}`,
  );
}

/** `name` is `family:revision`. */
export function taskDefinitionLink({ region, name }: { region: string; name: string }): string {
  const [family = '', revision = ''] = name.split(':');
  return inConsole(
    region,
    `/ecs/v2/task-definitions/${encodeURIComponent(family)}/${revision}?region=${region}`,
  );
}

export function logStreamLink(log: { region: string; group: string; stream: string }): string {
  const { region, group, stream } = log;
  const path = `log-groups/log-group/${fragment(group)}/log-events/${fragment(stream)}`;
  return inConsole(region, `/cloudwatch/home?region=${region}#logsV2:${path}`);
}

/** The console encodes what stands behind `#` twice, with `$` in place of `%`. */
function fragment(text: string): string {
  return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');
}

/** A cluster may be given by its ARN. */
function nameOf(cluster: string): string {
  return cluster.split('/').at(-1) ?? cluster;
}
