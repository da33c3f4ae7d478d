import type { App } from 'aws-cdk-lib';
import { nearest } from './configuration/nearest.ts';
import { ConfigurationError, type Problem } from './configuration/problem.ts';
import type { Configuration } from './configuration/read.ts';

/** What stands beside the file: `-c <name>=<value>`. */
export function given(app: App, name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name);
  return value === undefined || value === '' ? undefined : String(value);
}

/** `-c slot=7`. */
export function slot(app: App): number | undefined {
  const value = given(app, 'slot');
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const what = `slot is "${value}"; allowed is a whole number from 1.`;
  const remedy = 'Write `-c slot=<output slot of listener-slot>`.';
  throw new ConfigurationError('-c slot', [{ what, remedy }]);
}

/** `-c first-images=gunicorn=<image>,web-ui=<image>`: for services that no deployment has brought an image yet. */
export function firstImages(app: App, configuration: Configuration): ReadonlyMap<string, string> {
  const pairs = (given(app, 'first-images') ?? '').split(/[\s,]+/).filter(Boolean);
  const images = new Map(pairs.map(readPair));
  const services = 'services' in configuration ? Object.keys(configuration.services) : [];
  const unknown = [...images.keys()].filter((name) => !services.includes(name));
  const problems = unknown.map((name) => unknownService(name, services));
  if (problems.length > 0) throw new ConfigurationError(beside, problems);
  return images;
}

const beside = '-c first-images';

function unknownService(name: string, services: readonly string[]): Problem {
  const meant = nearest(name, services);
  return {
    what: `"${name}" is no service of the environment.`,
    remedy: meant ? `Did you mean \`${meant}\`?` : `There are ${services.join(', ') || 'none'}.`,
  };
}

function readPair(pair: string): [string, string] {
  const [, service, image] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (service && image) return [service, image];
  const what = `"${pair}" is no pair of service and image.`;
  const remedy = 'Write `-c first-images=web=<image>,worker=<image>`.';
  throw new ConfigurationError(beside, [{ what, remedy }]);
}
