import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { synthesised, type Template } from '../../infra/synthesised.ts';
import { AccountOfInfra, type Counts } from './account-of-infra.ts';
import { difference, expectedOf } from './expected.ts';
import { allMends } from './mends.ts';
import { notMade } from './not-made.ts';
import { type Ended, play } from './play.ts';
import { playedExample } from './project.ts';

const aLife = 1_200_000;

let account: AccountOfInfra;
let bootstrapped: Counts = {};
let ends: Readonly<Record<string, Ended>> = {};

beforeAll(async () => {
  account = await AccountOfInfra.open(await allMends());
  account.bootstrapCdk();
  const before = await account.counts();
  await account.bootstrap(templateOf('bootstrap'));
  bootstrapped = difference(before, await account.counts());
  ends = await play(account);
}, aLife);

afterAll(async () => {
  await account[Symbol.asyncDispose]();
});

/** The template of an example, at a slot of its own. */
function templateOf(example: string, firstImages = {}): Template {
  const file = parse(playedExample(example)) as Record<string, unknown>;
  return synthesised(file.layer === 'app' ? { ...file, slot: 7 } : file, firstImages);
}

const images = { gunicorn: 'b:v1', default: 'b:v1', beat: 'b:v1', 'web-ui': 'f:v1' };

function end(title: string): Ended {
  const found = ends[title];
  if (found) return found;
  throw new Error(`not played, as something before it failed: ${title}`);
}

function negative(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([type, count]) => [type, -count]));
}

const green = [
  ...['make dev', 'reserve a slot', 'make alpha', 'first boot of alpha', 'roll to v2'],
  ...['change the settings', 'roll back', 'drop the database', 'end alpha', 'release the slot'],
  ...['end dev', 'make live', 'reserve a slot at live', 'make shop', 'first boot of shop'],
  'make shop scale',
];

it.each(green)('%s: every step is green', (title) => {
  const red = end(title).steps.filter(({ conclusion }) => conclusion !== 'success');
  expect(red.map(({ raw }) => raw)).toEqual([]);
});

describe('stacks make all that their templates name, as the services themselves tell:', () => {
  it('the bootstrap', () => {
    const wanted = expectedOf(templateOf('bootstrap'));
    for (const type of notMade) delete (wanted as Record<string, number>)[type];
    expect(bootstrapped).toEqual(wanted);
  });

  it.each([
    ['make dev', () => templateOf('dev')],
    ['make alpha', () => templateOf('alpha-django', images)],
    ['make live', () => templateOf('live')],
    ['make shop', () => templateOf('shop-django', images)],
  ] as const)('%s', (title, template) => {
    expect(end(title).made).toEqual(expectedOf(template()));
  });
});

describe('an environment', () => {
  it('has its rules in the slot that was reserved', () => {
    const first = Number(end('reserve a slot').steps[0]?.outputs['first-priority']);
    expect(end('make alpha').inventory.rule).toEqual([
      `priority ${first + 50}`,
      `priority ${first + 99}`,
    ]);
  });

  it('has no tasks before its first deployment, and what was asked for after it', () => {
    expect(imagesOf(end('make alpha'))).toMatchObject({ gunicorn: 'backend:v1 x 0' });
    expect(imagesOf(end('first boot of alpha'))).toEqual(running('v1'));
  });

  it('runs a new image after a rolling update', () => {
    expect(imagesOf(end('roll to v2'))).toEqual(running('v2'));
  });

  it('keeps images and counts when its stack is updated for something else', () => {
    const updated = end('change the settings');
    expect(updated.steps[0]?.summary).not.toContain('its image of record');
    expect(imagesOf(updated)).toEqual(running('v2'));
    expect(updated.running['alpha-gunicorn']?.[1]).toBe('backend.settings.maintenance');
  });

  it('goes back to what ran before', () => {
    const back = end('roll back');
    expect(imagesOf(back)).toEqual(running('v2'));
    expect(back.running['alpha-gunicorn']?.[1]).toBe('backend.settings.production');
  });

  it('of production scales once it was deployed', () => {
    const { made } = end('make shop scale');
    expect(made).toMatchObject({
      'AWS::ApplicationAutoScaling::ScalableTarget': 3,
      'AWS::ApplicationAutoScaling::ScalingPolicy': 5,
      // Two for the queue, and two that scaling itself makes for each of three policies that track a target.
      'AWS::CloudWatch::Alarm': 8,
    });
  });
});

describe('the end', () => {
  it('of a base is refused while an environment stands on it', () => {
    const { steps, made } = end('end dev too early');
    expect(steps.map(({ outputs }) => outputs['failure-code'])).toEqual(['base-in-use']);
    expect(made).toEqual({});
  });

  it('of a base takes all that was made', () => {
    expect(end('end dev').made).toEqual(negative(expectedOf(templateOf('dev'))));
  });

  // Of the plans marks stay, so that none is applied twice; of the services the revisions that a roll-back may need.
  it('leaves nothing with the tag of the environment but revisions, and marks of plans', () => {
    const mark = /^\/adhoc\/dev\/(alpha\/)?applied\/[0-9a-f]{64}$/;
    for (const title of ['end alpha', 'end dev']) {
      const { parameter = [], definition = [], tagged = [], ...rest } = end(title).inventory;
      const left = tagged.map((arn) => arn.split('task-definition/').at(-1));
      expect({ title, ...rest }).toEqual({ title });
      expect(parameter.filter((one) => !mark.test(one))).toEqual([]);
      expect(left.toSorted()).toEqual(definition.toSorted());
    }
  });
});

/** What services run, without those that others built. */
function imagesOf({ running: all }: Ended): Readonly<Record<string, string>> {
  const own = Object.entries(all).filter(([name]) => !name.endsWith('-redis'));
  return Object.fromEntries(
    own.map(([name, [image = '']]) => [name.replace(/^alpha-/, ''), image]),
  );
}

function running(tag: string): Readonly<Record<string, string>> {
  return {
    gunicorn: `backend:${tag} x 2`,
    default: `backend:${tag} x 1`,
    beat: `backend:${tag} x 1`,
    'web-ui': 'frontend:v1 x 1',
  };
}
