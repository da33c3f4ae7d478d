import { expect, it } from '@jest/globals';
import { runningIn } from './running.ts';
import { account, built, digestOf, type Place, shop } from './shop.ts';
import { Team } from './team.ts';

const staging: Place = { account, kind: 'ad-hoc', environment: 'staging' };
const production: Place = {
  ...{ account: '210987654321', kind: 'prod' },
  ...{ environment: 'shop', base: 'live' },
};

function open(seenByProduction = built): Promise<Team> {
  const accounts = [shop(staging), shop(production, seenByProduction)];
  return Team.open({ starter: 'production.yml', accounts });
}

function promote(team: Team, version: string) {
  const [backend, frontend] = ['backend', 'frontend'].map((name) => digestOf(name, version));
  return team.dispatch({
    environment: 'staging',
    backend: backend ?? '',
    frontend: frontend ?? '',
  });
}

const imagesIn = async (team: Team, { account, environment = '' }: Place) =>
  (await runningIn(team.accounts.world(account), environment)).images;

function imagesOf(mark: (name: string) => string) {
  const [backend, frontend] = ['backend', 'frontend'].map((name) => `${name}${mark(name)}`);
  return { gunicorn: backend, default: backend, beat: backend, 'web-ui': frontend };
}

const byDigest = (version: string) => imagesOf((name) => `@${digestOf(name, version)}`);
const untouched = imagesOf(() => ':v1.7.0');

const begun = ['deploy: Check the inputs success', 'deploy: record-deployment success'];
const checked = ['The services are checked', 'The frontend is checked'].map(
  (step) => `deploy: ${step} success`,
);
const brought = ['migrate', 'rolling-update', 'frontend-update'].map(
  (action) => `deploy: ${action} success`,
);
const ended = 'deploy: record-deployment success';
const released = [...begun, ...checked, ...brought, 'deploy: smoke-check success', ended];
const named = 'check: Check the inputs success';

it('brings the same digests to staging and then to production, and back', async () => {
  await using team = await open();
  const there = await promote(team, 'v1.8.0');
  expect({ log: there.log, steps: there.steps }).toMatchObject({
    steps: [named, ...released, ...released],
  });
  const [first, then] = [staging, production].map(({ account }) => team.accounts.world(account));
  const [last] = first?.journal.calls('ecs:*').toReversed() ?? [];
  const [start] = then?.journal.calls('ecs:*') ?? [];
  expect(start?.at).toBeGreaterThan(last?.end ?? 0);
  for (const place of [staging, production])
    expect(await imagesIn(team, place)).toEqual(byDigest('v1.8.0'));

  const back = await promote(team, 'v1.7.0');
  expect({ log: back.log, steps: back.steps }).toMatchObject({
    steps: [named, ...released, ...released],
  });
  for (const place of [staging, production])
    expect(await imagesIn(team, place)).toEqual(byDigest('v1.7.0'));
  for (const world of [first, then]) world?.journal.assertClean();
});

it('asks nothing of production after a bad look at staging', async () => {
  await using team = await open();
  team.site.status = 503;
  const run = await promote(team, 'v1.8.0');
  expect({ log: run.log, steps: run.steps }).toMatchObject({
    steps: [
      ...[named, ...begun, ...checked, ...brought, 'deploy: smoke-check failure'],
      ...['deploy: The frontend goes back success', 'deploy: The services go back success'],
      ended,
    ],
  });
  expect(await imagesIn(team, staging)).toEqual(untouched);
  expect(team.accounts.world(production.account).journal.exchanges).toEqual([]);
});

it.each([
  ['backend', ['deploy: The services are checked failure']],
  ['frontend', [...checked.slice(0, 1), 'deploy: The frontend is checked failure']],
])('changes nothing in production where the image of the %s is missing', async (missing, seen) => {
  await using team = await open(built.filter(({ name }) => name !== missing));
  const run = await promote(team, 'v1.8.0');
  expect({ log: run.log, steps: run.steps }).toMatchObject({
    steps: [named, ...released, ...begun, ...seen, ended],
  });
  expect(run.log).toContain(`There is no repository "${missing}" in account 123456789012`);
  const { journal } = team.accounts.world(production.account);
  expect(journal.writes()).toEqual([]);
  expect(await imagesIn(team, production)).toEqual(untouched);
});

it('wants a digest before anything is asked', async () => {
  await using team = await open();
  const run = await team.dispatch({ environment: 'staging', backend: 'v1.8.0', frontend: '' });
  expect(run.jobs).toEqual({ check: 'failure' });
  expect(run.log).toContain('Give each image by its digest');
  for (const { account } of [staging, production])
    expect(team.accounts.world(account).journal.exchanges).toEqual([]);
});
