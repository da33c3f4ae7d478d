import type { App } from 'aws-cdk-lib';
import { ConfigurationError } from './configuration/problem.ts';

/** What stands beside the file: `-c <name>=<value>`. */
export function given(app: App, name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name);
  return value === undefined || value === '' ? undefined : String(value);
}

/** `-c slot=7`. */
export function slot(app: App): number | undefined {
  const value = given(app, 'slot');
  return value === undefined ? undefined : Number(value);
}

/** `-c first-images=gunicorn=<image>,web-ui=<image>`: for services that no deployment has brought an image yet. */
export function firstImages(app: App): ReadonlyMap<string, string> {
  const pairs = (given(app, 'first-images') ?? '').split(/[\s,]+/).filter(Boolean);
  return new Map(pairs.map(readPair));
}

function readPair(pair: string): [string, string] {
  const [, service, image] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (service && image) return [service, image];
  const what = `"${pair}" is no pair of service and image.`;
  const remedy = 'Write `-c first-images=web=<image>,worker=<image>`.';
  throw new ConfigurationError('-c first-images', [{ what, remedy }]);
}
