import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { canonical, type Json, readCanonical } from '../../../actions/library/sealed-plan/json.ts';
import { privateSchema } from '../../../actions/library/sealed-plan/private-schema.ts';
import { formatVersion, publicSchema } from '../../../actions/library/sealed-plan/public-schema.ts';
import { departure, type Schema } from '../../../actions/library/sealed-plan/shape.ts';
import { checkSeal, unseal } from '../../../actions/library/sealed-plan/unseal.ts';
import { planFormat } from '../../../tools/documents/plan-format.ts';
import fc from '../../evidence/properties.ts';
import { newFolder, readTree } from './furnish.ts';
import {
  golden,
  goldenKeys,
  goldenPassphrase,
  goldenPlans,
  goldenProject,
} from './golden-plans.ts';

const versions = readdirSync(golden);
const kept = versions.flatMap((version) =>
  Object.keys(goldenPlans).map((name) => ({ version, name, folder: join(golden, version, name) })),
);

/** All that decides what is read; words about it may become better. */
function rules(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (name, value) =>
    ['description', 'title'].includes(name) && typeof value === 'string' ? undefined : value,
  );
}

describe('the format', () => {
  it('was not changed without a new number', () => {
    const then = JSON.parse(
      readFileSync(join(golden, String(formatVersion), 'schema.json'), 'utf8'),
    );
    expect(rules(JSON.parse(planFormat()))).toEqual(rules(then));
  });

  it('has plans of every version kept', () => {
    expect(versions.map(Number)).toEqual(Array.from({ length: formatVersion }, (_, at) => at + 1));
  });

  it.each(kept)('$version is read for good: $name', async ({ name, folder }) => {
    const digest = readFileSync(join(folder, 'digest'), 'utf8');
    const manifest = await checkSeal(folder, digest);
    const into = join(newFolder(), 'opened');
    const keyring = { keys: goldenKeys, passphrase: goldenPassphrase };
    const part = await unseal({ folder, manifest, keyring, into });
    const tree = await readTree(join(into, 'project'));
    const texts = Object.entries(tree).map(([path, text]) => [path, String(text)]);
    expect(Object.fromEntries(texts)).toEqual(goldenProject);
    expect(manifest).toMatchObject(goldenPlans[name]?.facts ?? {});
    expect(part).toMatchObject(goldenPlans[name]?.secrets ?? {});
    expect(existsSync(join(into, 'tool/plan'))).toBe(true);
  });
});

const ajv = new Ajv2020({ strict: true, strictTypes: false });

describe('the schema', () => {
  const ofPublic = ajv.compile(publicSchema);
  const ofPrivate = ajv.compile(privateSchema);
  const published = ajv.compile(JSON.parse(planFormat()));

  it('as it is published takes each kept manifest, and no other of its members missing', () => {
    for (const { folder } of kept) {
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      expect(published(manifest)).toBe(true);
      for (const name of Object.keys(manifest)) {
        const { [name]: _, ...less } = manifest;
        expect({ name, fits: published(less) }).toEqual({ name, fits: false });
      }
    }
  });

  const value: fc.Arbitrary<Json> = fc.oneof(
    fc.json({ maxDepth: 2 }).map((text): Json => JSON.parse(text)),
    fc.constantFrom<Json[]>(
      '',
      '1',
      '/a',
      'alpha',
      'kms',
      'none',
      null,
      0,
      1,
      -1,
      1.5,
      true,
      [],
      {},
    ),
  );

  it.each([
    { of: 'the public part', schema: publicSchema as Schema, judge: ofPublic, from: publicStart() },
    { of: 'the private part', schema: privateSchema, judge: ofPrivate, from: privateStart() },
  ])('of $of means to us what it means to ajv', ({ schema, judge, from }) => {
    const verdicts = new Set<boolean>();
    const change = fc.record({ at: fc.constantFrom(...pathsOf(from)), value, drop: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
        const changed = changes.reduce((whole, one) => replaced(whole, one), from);
        const fits = departure(schema, changed) === undefined;
        expect({ changed, fits }).toEqual({ changed, fits: judge(changed) });
        verdicts.add(fits);
      }),
      { numRuns: 500 },
    );
    expect([...verdicts].sort()).toEqual([false, true]);
  });
});

function publicStart(): Json {
  return JSON.parse(readFileSync(join(golden, '1/kms/manifest.json'), 'utf8'));
}

function privateStart(): Json {
  const file = { path: 'project/a', bytes: 1, sha256: 'a'.repeat(64), executable: false };
  return { ...goldenPlans.kms?.secrets, files: [file], emptyFolders: ['project/b'] } as Json;
}

/** The way to every member of a value, and to one more in each object and list. */
function pathsOf(value: Json): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const below = Object.entries(value).flatMap(([name, member]) =>
    pathsOf(member).map((rest) => [name, ...rest]),
  );
  return [[], ['one-more'], ...below];
}

interface Change {
  readonly at: readonly string[];
  readonly value: Json;
  readonly drop: boolean;
}

function replaced(whole: Json, { at, value, drop }: Change): Json {
  const [name, ...rest] = at;
  if (name === undefined || typeof whole !== 'object' || whole === null) return value;
  const copy = structuredClone(whole) as Record<string, Json>;
  if (rest.length === 0 && drop) delete copy[name];
  else copy[name] = replaced(copy[name] ?? null, { at: rest, value, drop });
  return Array.isArray(whole) ? (Object.values(copy) as Json) : copy;
}

describe('canonical JSON', () => {
  it('is as RFC 8785 shows it', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts by UTF-16 code units, as RFC 8785 does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const value = Object.fromEntries(names.map((name, at) => [name, at]));
    const sorted = [...canonical(value).matchAll(/:(\d)/g)].map(([, at]) => names[Number(at)]);
    expect(sorted).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
  });

  it('brings every value back, and is the same for the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value as Json);
        expect(canonical(readCanonical(Buffer.from(text)) as Json)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each(['{"a":1,"a":1}', '{"b":1,"a":1}', '{"a": 1}', '1.0', '"\\u0041"', '\ufeff1', '{', ''])(
    'is not %j',
    (text) => {
      expect(readCanonical(Buffer.from(text))).toBeUndefined();
    },
  );

  it('is not made of what JSON cannot hold, nor of bytes that are no text', () => {
    expect(() => canonical(Number.NaN)).toThrow('NaN');
    expect(readCanonical(Buffer.of(0x22, 0xff, 0x22))).toBeUndefined();
  });
});
