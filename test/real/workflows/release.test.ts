import { expect, it } from '@jest/globals';
import type { ActRun } from './act.ts';
import { type Running, runningIn } from './running.ts';
import { account, shop } from './shop.ts';
import { Team } from './team.ts';

async function release(statusOfTheNew: number): Promise<{ run: ActRun; running: Running }> {
  const accounts = [shop({ account, kind: 'ad-hoc' })];
  await using team = await Team.open({ starter: 'release.yml', accounts });
  team.site.status = statusOfTheNew;
  const run = await team.dispatch({ environment: 'alpha', version: 'v1.8.0' });
  return { run, running: await runningIn(team.accounts.world(account), 'alpha') };
}

const onRevision = (revision: number) => ({
  beat: `alpha-beat:${revision}`,
  default: `alpha-default:${revision}`,
  gunicorn: `alpha-gunicorn:${revision}`,
  'web-ui': `alpha-web-ui:${revision}`,
});

it('brings migration, services and frontend, and looks', async () => {
  const { run, running } = await release(200);
  expect(running.revisions).toEqual(onRevision(4));
  expect({ log: run.log, steps: run.steps }).toMatchObject({
    steps: [
      'deploy: Check the inputs success',
      'deploy: record-deployment success',
      'deploy: The services are checked success',
      'deploy: The frontend is checked success',
      'deploy: migrate success',
      'deploy: rolling-update success',
      'deploy: frontend-update success',
      'deploy: smoke-check success',
      'deploy: record-deployment success',
    ],
  });
});

it('goes back as a whole when the look is bad', async () => {
  const { run, running } = await release(503);
  expect(running.revisions).toEqual(onRevision(3));
  expect(run.jobs).toEqual({ deploy: 'failure' });
  expect({ log: run.log, steps: run.steps }).toMatchObject({
    steps: [
      'deploy: Check the inputs success',
      'deploy: record-deployment success',
      'deploy: The services are checked success',
      'deploy: The frontend is checked success',
      'deploy: migrate success',
      'deploy: rolling-update success',
      'deploy: frontend-update success',
      'deploy: smoke-check failure',
      'deploy: The frontend goes back success',
      'deploy: The services go back success',
      'deploy: record-deployment success',
    ],
  });
});
