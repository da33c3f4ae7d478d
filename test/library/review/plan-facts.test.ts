import { expect, it } from '@jest/globals';
import { factsLine, type PlanFacts } from '../../../actions/library/review/plan-facts.ts';

const facts: PlanFacts = {
  account: '123456789012',
  region: 'eu-west-1',
  baseEnvironment: 'dev',
  kind: 'ad-hoc',
  layer: 'app',
  folder: 'infra/app',
  repository: { name: 'acme/shop' },
  commit: 'c'.repeat(40),
  run: { id: '4711', attempt: 2 },
  role: 'arn:aws:iam::123456789012:role/adhoc-plan',
  given: [],
};

it('says where the changes happen and what they were made from, on one line', () => {
  expect(factsLine(facts).source).toBe(
    'account <code>123456789012</code> · <code>eu-west-1</code> · base <code>dev</code> · ad-hoc · layer app · folder <code>infra/app</code> · <code>acme/shop</code> at <code>cccccccccccc</code> · run 4711, attempt 2 · planned by <code>arn:aws:iam::123456789012:role/adhoc-plan</code>',
  );
});

it('says whose files were planned where they are not those of the run', () => {
  const { source } = factsLine({ ...facts, checkedOut: 'd'.repeat(40) });
  expect(source).toContain(
    '<code>cccccccccccc</code> · **files of another commit, <code>dddddddddddd</code>** ·',
  );
});

it('leaves out what the plan does not say, and says that of the role', () => {
  const { source } = factsLine({ ...facts, baseEnvironment: null, folder: undefined, role: null });
  expect(source).not.toMatch(/base|folder|null|undefined/);
  expect(source).toContain('planned by a role that was not known');
});

it('shows names that others chose as text', () => {
  const { source } = factsLine({ ...facts, folder: '</code><img src=x>\n# big|`' });
  expect(source).not.toMatch(/<img|\n|\|/);
});

it('names what the project was given, and no value', () => {
  const { source } = factsLine({ ...facts, given: ['slot', 'first-images'] });
  expect(source).toContain(' · given <code>first-images, slot</code> · run');
});

it('calls the top level of the repository by a dot', () => {
  expect(factsLine({ ...facts, folder: '' }).source).toContain('folder <code>.</code>');
});
