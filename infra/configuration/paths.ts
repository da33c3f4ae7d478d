import type { AppConfiguration, ServiceConfiguration } from './app-schema.ts';
import type { Problem } from './problem.ts';

/** Values that a rule of a load balancer takes: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const valuesPerRule = 5;

/** One of the five values is the host. */
export function tooManyPaths(name: string, service: ServiceConfiguration): Problem[] {
  const most = valuesPerRule - 1;
  return (['paths', 'more-paths'] as const).flatMap((key) => {
    const paths = service[key] ?? [];
    if (paths.length <= most) return [];
    const further = JSON.stringify(paths.slice(most));
    const remedy =
      key === 'paths'
        ? `Keep ${most} and write the others as a rule of their own: \`more-paths: ${further}\`.`
        : `Leave ${further} out, or let one path with * stand for several.`;
    return [
      {
        what: `services.${name}.${key} has ${paths.length} paths; a rule of the load balancer takes ${valuesPerRule} values, and one is the host.`,
        remedy,
      },
    ];
  });
}

/** Of two rules with the same path the one with the lower priority gets every request: the other would never be asked. */
export function repeatedPaths({ services }: AppConfiguration): Problem[] {
  const all = Object.entries(services).flatMap(([name, service]) =>
    [...(service.paths ?? []), ...(service['more-paths'] ?? [])].map((path) => ({ name, path })),
  );
  return all.flatMap(({ name, path }, at) => {
    const first = all.slice(0, at).find((one) => one.path === path);
    if (!first) return [];
    const where = first.name === name ? 'twice' : `and services.${first.name} has it as well`;
    return [
      {
        what: `services.${name} has the path ${path} ${where}; allowed is each path once in an environment.`,
        remedy: `Leave ${path} out of services.${name}, or write a narrower one: \`paths: ["${path.replace(/\/?\*?$/, '')}/${name}/*"]\`.`,
      },
    ];
  });
}
