import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import { database, planWithDatabase } from './database-plan.ts';
import { openedPlan } from './opened-plan.ts';
import { runPlan, runReview } from './plan-run.ts';

ownEnvironment();

function project(): StandIn {
  const standIn = new StandIn('changes');
  standIn.tool.says('show', planWithDatabase());
  return standIn;
}

it.each<[string, Readonly<Record<string, string>>]>([
  ['production', { kind: 'prod' }],
  ['an ad hoc environment that asks for it', { protect: 'true' }],
])('a plan of %s that destroys a database is shown, refused and not stored', async (_, inputs) => {
  using standIn = project();
  const { problems, github, site } = await runPlan(standIn, { inputs });
  expect(problems).toMatchObject([{ code: 'data-loss-not-allowed' }]);
  expect(problems[0]?.what).toContain(`${database} (aws_db_instance) is destroyed with its data`);
  expect(problems[0]?.snippet).toBe(`with:\n  allow-data-loss: |\n    ${database}\n`);
  expect(site.pages[0]).toContain('**nothing**');
  expect(github.store.all).toEqual([]);
});

it('one that was allowed by its address is sealed with that, and the reviewer sees it on top', async () => {
  using standIn = project();
  const inputs = { kind: 'prod', 'allow-data-loss': database };
  const run = await runPlan(standIn, { inputs });
  expect(run.problems).toEqual([]);
  const { part } = await openedPlan(run, standIn);
  expect(part.permissions).toEqual([`allow-data-loss: ${database}`]);
  const review = await runReview(standIn, run);
  for (const page of [run.site.pages[0], review.result?.summary?.source]) {
    const [, section = ''] = (page ?? '').split('⚠️ Data loss');
    expect(section.slice(0, section.indexOf('⚠️ Dangers'))).toMatch(
      /aws_db_instance.*allow-data-loss/,
    );
  }
});

it('what is not protected says so in its seal, and is shown all the same', async () => {
  using standIn = project();
  const run = await runPlan(standIn);
  expect(run.problems).toEqual([]);
  const { part } = await openedPlan(run, standIn);
  expect(part.permissions).toEqual(['protect: false']);
  expect(run.site.pages[0]).toMatch(/Data loss[\s\S]*protect: false/);
});

it('an address that loses nothing gets a warning with the one that was perhaps meant, and no permission', async () => {
  using standIn = project();
  const near = database.replace('main', 'mian');
  const inputs = { kind: 'prod', 'allow-data-loss': `${near}\n${database}` };
  const run = await runPlan(standIn, { inputs });
  expect(run.problems).toEqual([]);
  expect(run.site.text).toContain(`${near}, which loses no data here; the nearest is ${database}`);
  const { part } = await openedPlan(run, standIn);
  expect(part.permissions).toEqual([`allow-data-loss: ${database}`]);
});
