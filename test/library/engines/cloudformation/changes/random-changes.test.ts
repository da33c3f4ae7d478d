import { expect, it } from '@jest/globals';
import type { ResourceChange } from '../../../../../actions/library/aws/cloudformation.ts';
import { changesPage } from '../../../../../actions/library/review/page.ts';
import { md } from '../../../../../actions/library/text/markdown.ts';
import fc from '../../../../evidence/properties.ts';
import { Rendered } from '../../../text/github.ts';
import { hostileMarkdown } from '../../../text/hostile.ts';
import { summaryOf } from '../told-changes.ts';

const policies = ['Delete', 'Retain', 'Snapshot'] as const;
const replacing = ['ReplaceAndDelete', 'ReplaceAndRetain', 'ReplaceAndSnapshot'] as const;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const context = maybe(
  fc.oneof(
    fc.json({ maxDepth: 2 }),
    hostileMarkdown,
    fc
      .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))
      .map((Properties) => JSON.stringify({ Properties })),
  ),
);

/** Whatever the API's model allows of a change, and texts of somebody else wherever it has a text. */
const change = fc.record({
  Action: fc.constantFrom('Add', 'Modify', 'Remove', 'Import', 'Dynamic', 'SyncWithActual'),
  PolicyAction: maybe(fc.constantFrom(...policies, ...replacing)),
  Replacement: maybe(fc.constantFrom('True', 'False', 'Conditional')),
  PhysicalResourceId: maybe(hostileMarkdown),
  ResourceType: fc.constantFrom('AWS::S3::Bucket', 'AWS::Lambda::Function', 'Custom::Any'),
  BeforeContext: context,
  AfterContext: context,
  Details: maybe(
    fc.array(
      fc.record({
        Target: maybe(
          fc.record({
            Attribute: fc.constantFrom('Properties', 'Tags', 'Metadata'),
            Name: maybe(hostileMarkdown),
            Path: maybe(fc.constantFrom('/Properties/A', '/Properties/A/0', '/Tags', '')),
            RequiresRecreation: maybe(fc.constantFrom('Always', 'Never', 'Conditionally')),
            BeforeValue: maybe(hostileMarkdown),
            AfterValue: maybe(
              fc.oneof(hostileMarkdown, fc.constant('{{changeSet:KNOWN_AFTER_APPLY}}')),
            ),
          }),
        ),
        Evaluation: fc.constantFrom('Static', 'Dynamic'),
        CausingEntity: maybe(hostileMarkdown),
      }),
      { maxLength: 3 },
    ),
  ),
}) as fc.Arbitrary<ResourceChange>;

const changeSet = fc
  .array(change, { maxLength: 12 })
  .map((all) => all.map((one, at): ResourceChange => ({ ...one, LogicalResourceId: `R${at}` })));

it('no change is lost, and nothing that destroys goes without a danger, in whatever order it is told', () => {
  fc.assert(
    fc.property(changeSet, (changes) => {
      const summary = summaryOf(changes);
      const rows = summary.changes.map(({ address }) => address);
      expect(rows.toSorted()).toEqual(changes.map((_, at) => `app/R${at}`).toSorted());
      const dangers = new Set(summary.dangers.map(({ address }) => address));
      for (const [at, { Action, PolicyAction = '', Replacement }] of changes.entries()) {
        const replaces = Replacement === 'True' || Replacement === 'Conditional';
        const isReplaced = Action === 'Modify' && (replaces || PolicyAction.startsWith('Replace'));
        if (Action === 'Remove' || isReplaced) expect(dangers).toContain(`app/R${at}`);
      }
      expect(summaryOf(changes.toReversed())).toEqual(summary);
    }),
  );
});

it('text of others stays text on the page', () => {
  const known = ['a', 'script', 'img', 'h1', 'h2', 'iframe', '#comment'];
  fc.assert(
    fc.property(changeSet, (changes) => {
      const { source } = changesPage({ title: md`Plan`, summary: summaryOf(changes) });
      const { elements } = new Rendered(source);
      expect(elements.filter((name) => known.includes(name))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
