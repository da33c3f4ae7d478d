import type { AppConfiguration, ServiceConfiguration } from './app-schema.ts';
import { memoryProblem } from './fargate-sizes.ts';
import { nameProblems } from './names.ts';
import { repeatedPaths, tooManyPaths } from './paths.ts';
import type { Problem } from './problem.ts';
import { staticFilesProblems } from './static-files.ts';

/** What several values of an environment show together. */
export function appProblems(app: AppConfiguration): readonly Problem[] {
  const services = Object.entries(app.services);
  return [
    ...nameProblems(app),
    ...services.flatMap(([name, service]) => serviceProblems(name, service)),
    ...repeatedPaths(app),
    ...imageProblems(app),
    ...taskImageProblems(app),
    ...wholeProblems(app),
    ...variableProblems(app),
    ...staticFilesProblems(app),
    ...Object.entries({ ...app.services, ...app.tasks }).flatMap(([name, sized]) =>
      memoryProblem(name, sized),
    ),
  ];
}

function serviceProblems(name: string, service: ServiceConfiguration): Problem[] {
  const { role, port, scaling } = service;
  const isWeb = role === 'web' || role === 'frontend';
  const problems: Problem[] = [];
  if (isWeb && port === undefined)
    problems.push(add(`services.${name}`, 'is reached from outside and has no port', 'port: 8000'));
  if (role === 'web' && !service.paths)
    problems.push(
      add(`services.${name}`, 'has role web and no paths', 'paths: ["/api/*"]` or `role: frontend'),
    );
  if (role !== 'web' && (service.paths || service['more-paths']))
    problems.push(add(`services.${name}`, `has paths and role ${role}`, 'role: web'));
  if (scaling && (role === 'scheduler' || role === 'redis'))
    problems.push({
      what: `services.${name} has role ${role}, of which there is one task, and scaling.`,
      remedy: 'Leave `scaling` out.',
    });
  if (scaling && scaling.min > scaling.max)
    problems.push({
      what: `services.${name}.scaling has min ${scaling.min} above max ${scaling.max}.`,
      remedy: `Write \`max: ${scaling.min}\`.`,
    });
  return [...problems, ...tooManyPaths(name, service)];
}

function add(place: string, what: string, line: string): Problem {
  return { what: `${place} ${what}.`, remedy: `Write \`${line}\`.` };
}

function imageProblems({ image, services, tasks }: AppConfiguration): Problem[] {
  const needs = Object.entries({ ...services, ...tasks }).filter(
    ([, one]) => !image && !one.image && !('public-image' in one) && !isRedis(one),
  );
  return needs.map(([name]) =>
    add(`"${name}"`, 'has no image, and there is none for all', 'image: backend'),
  );
}

/** Deployments record the images of services: a task runs that of a service. */
function taskImageProblems({ image, services, tasks }: AppConfiguration): Problem[] {
  const known = Object.values(services).map((service) => service.image ?? image);
  const wrong = Object.entries(tasks).filter(([, task]) => !known.includes(task.image ?? image));
  return wrong.map(([name, task]) => ({
    what: `tasks.${name} has image ${task.image ?? image}, and no service runs it.`,
    remedy: `Write the image of a service: ${[...new Set(known)].join(', ')}.`,
  }));
}

function isRedis(one: object): boolean {
  return 'role' in one && one.role === 'redis';
}

function wholeProblems({ kind, slot, services }: AppConfiguration): Problem[] {
  const all = Object.entries(services);
  const having = (role: string) => all.filter(([, one]) => one.role === role).map(([name]) => name);
  const problems: Problem[] = [];
  for (const role of ['frontend', 'redis']) {
    const those = having(role);
    if (those.length > 1)
      problems.push({
        what: `services ${those.join(' and ')} have role ${role}; there is one.`,
        remedy: `Give the others another role.`,
      });
  }
  if (kind === 'prod' && having('redis').length > 0)
    problems.push({
      what: `services.${having('redis')[0]} has role redis; in production the base has ElastiCache.`,
      remedy: 'Leave the service out: `REDIS_URL` is that of ElastiCache.',
    });
  if (slot === undefined && [...having('web'), ...having('frontend')].length > 0)
    problems.push(
      add(
        'slot',
        'is missing, and services are reached from outside',
        'slot: <output of listener-slot>` or give `-c slot=<number>',
      ),
    );
  return problems;
}

/** One variable cannot have two values. */
function variableProblems({ environment, secrets, variables }: AppConfiguration): Problem[] {
  const names = [...Object.keys(environment), ...Object.keys(secrets), ...Object.values(variables)];
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({
    what: `The variable ${name} has several values: environment, secrets and variables each may give one.`,
    remedy: 'Leave one out, or write another variable below `variables`.',
  }));
}
