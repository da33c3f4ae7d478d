import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { reportFailure, reportProblems } from '../../../actions/library/host/report.ts';
import { Trail } from '../../../actions/library/host/trail.ts';
import { RefusedError, UserError } from '../../../actions/library/text/errors.ts';
import { RecordedSite } from '../../actions/recorded-site.ts';
import { Rendered } from '../text/github.ts';

let before: typeof process.exitCode;
beforeEach(() => {
  before = process.exitCode;
  process.exitCode = 0;
});
afterEach(() => {
  process.exitCode = before;
});

const one = {
  code: 'image-not-found',
  what: 'There is no image `<b>x</b>`.',
  remedy: 'docker push "x"',
};
const two = { code: 'secret-not-found', what: 'There is no secret.' };

async function failed(thrown: unknown, trail = new Trail()) {
  const site = new RecordedSite();
  site.openGroup('Work');
  await reportFailure({ site, trail, action: 'migrate' }, thrown);
  return { site, page: new Rendered(site.pages.join()) };
}

test('each problem is one error with its remedy, outside of every group, and the step fails', async () => {
  const { site } = await failed(new UserError([one, two, one]));
  expect(site.log).toEqual([
    'group: Work',
    'endgroup',
    `error: ${one.what}\n${one.remedy}`,
    `error: ${two.what}`,
    `error: ${one.what}\n${one.remedy}`,
  ]);
  expect(site.outputs).toEqual({ 'failure-code': 'image-not-found,secret-not-found' });
  expect(process.exitCode).toBe(1);
});

test('the page says it as text, what is to be copied as code', async () => {
  const { page } = await failed(new RefusedError([one, two]));
  expect(page.texts('li')[0]).toBe(one.what);
  expect(page.texts('pre').map((text) => text.trimEnd())).toContain(one.remedy);
  expect(page.elements).not.toContain('b');
});

test('what is to be copied whole stands alone, the sentence before it is none of it', async () => {
  const snippet = '{\n  "Effect": "Allow"\n}';
  const problem = { ...two, remedy: 'Add to its trust policy:', snippet };
  const { site, page } = await failed(new UserError(problem));
  expect(site.log).toContain(`error: ${two.what}\n${problem.remedy}\n${snippet}`);
  expect(page.texts('code')).toEqual([`${snippet}\n`]);
  expect(page.texts('li')).toEqual([`${two.what} ${problem.remedy}`]);
});

test('what was done by then is told with the command that undoes it', async () => {
  const trail = new Trail();
  trail.add({ what: 'registered alpha-migrate:8', next: 'aws ecs deregister-task-definition' });
  const { site, page } = await failed(new UserError(one), trail);
  expect(site.log.slice(-2)).toEqual([
    'Done before that: registered alpha-migrate:8',
    '    aws ecs deregister-task-definition',
  ]);
  expect(page.text).toContain('registered alpha-migrate:8: aws ecs deregister-task-definition');
});

test('anything else is our bug, with its stack', async () => {
  const { site } = await failed(new TypeError('x is not a function'));
  expect(site.outputs['failure-code']).toBe('internal-error');
  expect(site.text).toMatch(/at .*report\.test\.ts/);
  expect(site.text).toContain('migrate failed in a way that it should not: x is not a function');
  const odd = await failed('a word');
  expect(odd.site.text).toContain('should not: a word');
});

test('causes are for who debugs', async () => {
  const { site } = await failed(new UserError(one, { cause: new Error('the socket') }));
  expect(site.log.at(-1)).toMatch(/^debug: Caused by: Error: the socket/);
});

test('a failure without an error is reported the same way', () => {
  const site = new RecordedSite();
  reportProblems(site, [two]);
  expect(site.log).toEqual(['endgroup', `error: ${two.what}`]);
  expect(process.exitCode).toBe(1);
});
