import { describe, expect, it } from '@jest/globals';
import { changesPage, countsText, destroys } from '../../../actions/library/review/page.ts';
import type {
  Action,
  PlannedChange,
  PlannedChanges,
} from '../../../actions/library/review/planned-changes.ts';
import { summarise } from '../../../actions/library/review/summarise.ts';
import { md } from '../../../actions/library/text/markdown.ts';
import fc from '../../evidence/properties.ts';
import { Rendered } from '../text/github.ts';
import { hostileMarkdown } from '../text/hostile.ts';

const key = Buffer.alloc(32, 1);
const options = { operation: 'create-update', targets: [], replace: [], refresh: true } as const;

function change(address: string, action: Action, more: Partial<PlannedChange> = {}): PlannedChange {
  const sensitive = { beforeSensitive: false, afterSensitive: false };
  const value = { before: { size: 'old' }, after: { size: 'new' }, unknown: false };
  return { address, type: 'aws_thing', action, ...value, ...sensitive, ...more };
}

function plan(changes: readonly PlannedChange[], more: Partial<PlannedChanges> = {}) {
  const nothing = { drift: [], outputs: [], deferred: [], checks: [], code: [], incomplete: false };
  return summarise({ tool: 'terraform', options, ...nothing, changes, ...more }, key);
}

function page(changes: readonly PlannedChange[], limit?: number): string {
  const summary = plan(changes);
  return changesPage({ title: md`Plan`, summary, ...(limit ? { limit } : {}) }).source;
}

describe('the page of a plan', () => {
  it('has counts first, then dangers, then changes, what is dangerous above what is not', () => {
    const text = page([
      change('a.create', 'create'),
      change('b.update', 'update'),
      change('c.delete', 'delete'),
    ]);
    const order = [
      '1 to destroy, 1 to update, 1 to create',
      'Dangers',
      'Changes',
      'What changes in each',
    ];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    const changes = text.slice(text.indexOf('#### Changes'));
    expect(changes.indexOf('c.delete')).toBeLessThan(changes.indexOf('a.create'));
    expect(text).toContain('<code>old</code> | <code>new</code>');
  });

  it('says that there is nothing to do', () => {
    expect(page([])).toContain('No changes');
    expect(countsText(plan([]).counts)).toBe('No changes');
  });

  it('shows what the plan was asked for with', () => {
    const asked = { ...options, targets: ['a.b'], refresh: false };
    const summary = plan([], { options: asked });
    const text = changesPage({ title: md`Plan`, summary }).source;
    expect(text).toContain('targets: a.b; refresh: false');
    expect(text).toContain('targeted');
  });

  it('keeps within its limit by leaving out whole rows, the least dangerous first, and says how many', () => {
    const creates = Array.from({ length: 400 }, (_, index) => change(`c.create${index}`, 'create'));
    const deletes = Array.from({ length: 20 }, (_, index) => change(`d.delete${index}`, 'delete'));
    const limit = 20_000;
    const text = page([...creates, ...deletes], limit);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    for (const { address } of deletes)
      expect(text.split(`<code>${address}</code>`)).toHaveLength(3);
    const cut = /(\d+) of 420 changes are left out here/.exec(text);
    const rows = text.match(/^\| (create|destroy) \|/gm) ?? [];
    expect(Number(cut?.[1]) + rows.length).toBe(420);
    expect(text).toContain('400 of 400 resources are left out here');
  });

  it('leaves nothing out when there is room', () => {
    expect(page([change('a.b', 'update')])).not.toContain('left out');
  });

  it('shows text of others as text: no element, row or link more than for harmless text', () => {
    const elements = (text: string) => {
      const value = { before: { [text]: text }, after: { [text]: `${text}!` } };
      const cause = { kind: 'other', reason: text, attributes: [] } as const;
      const more = { ...value, type: text, movedFrom: text, imported: { id: text }, cause };
      const rendered = new Rendered(
        page([change(text, 'delete', more), change(text, 'update', more)]),
      );
      return ['tr', 'td', 'a', 'script', 'details', 'h4'].map(
        (name) => rendered.texts(name).length,
      );
    };
    const harmless = elements('x');
    fc.assert(
      fc.property(hostileMarkdown, (text) => expect(elements(`x${text}`)).toEqual(harmless)),
    );
  });
});

it('a summary says whether it destroys', () => {
  expect(destroys(plan([change('a.b', 'create-then-delete')]))).toBe(true);
  expect(destroys(plan([change('a.b', 'update')]))).toBe(false);
});
