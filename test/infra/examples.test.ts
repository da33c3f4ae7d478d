import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { AppConfiguration } from '../../infra/configuration/app-schema.ts';
import type { BootstrapConfiguration } from '../../infra/configuration/bootstrap-schema.ts';
import {
  type EnvironmentConfiguration,
  readConfiguration,
} from '../../infra/configuration/read.ts';
import { kinds } from '../../infra/permissions/scope.ts';
import { root } from '../repo/sources.ts';

const folder = join(root, 'infra/examples');
const files = readdirSync(folder).map((name) => readConfiguration(join(folder, name), { slot: 1 }));
const isBootstrap = (one: (typeof files)[number]) => 'repositories' in one;
const [bootstrap] = files.filter(isBootstrap) as BootstrapConfiguration[];
const environments = files.filter((one) => !isBootstrap(one)) as EnvironmentConfiguration[];
const apps = environments.filter(({ layer }) => layer === 'app') as AppConfiguration[];

/** Each once, in order. */
const set = (names: readonly (string | undefined)[] = []) =>
  [...new Set(names.filter((name) => name !== undefined))].sort();

/** As people begin with them: all in one account, from the bootstrap to its environments. */
describe('the examples', () => {
  it.each(kinds)('of kind %s have the bases that the bootstrap knows', (kind) => {
    const bases = environments.filter((one) => one.kind === kind && one.layer === 'base');
    const known = set(bootstrap?.[kind]?.bases);
    expect(known.length).toBeGreaterThan(0);
    expect(set(bases.map(({ name }) => name))).toEqual(known);
    const used = apps.filter((one) => one.kind === kind).map(({ base }) => base);
    expect(set(used)).toEqual(known);
  });

  it('of production are the environments that the bootstrap names', () => {
    const production = apps.filter(({ kind }) => kind === 'prod').map(({ name }) => name);
    expect(set(bootstrap?.prod?.environments)).toEqual(set(production));
  });

  it('lie in repositories that the bootstrap trusts, in its account and region', () => {
    const trusted = bootstrap?.repositories.map(({ name }) => name);
    expect(set(environments.map(({ repository }) => repository))).toEqual(set(trusted));
    const place = ({ account, region }: { account: string; region: string }) => account + region;
    expect(set(files.map(place))).toHaveLength(1);
  });

  it('run images that the bootstrap has repositories for', () => {
    const run = apps.flatMap(({ image, services }) => [
      image,
      ...Object.values(services).map((service) => service.image),
    ]);
    expect(set(bootstrap?.images)).toEqual(set(run));
  });

  it('are deployed as what infra/ is, an app of the CDK', () => {
    expect(bootstrap?.tools).toEqual(['cdk']);
  });
});
