import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { joinPlan, splitPlan } from '../../../actions/library/sealed-plan/plan-file-form.ts';
import { checkSeal, unseal } from '../../../actions/library/sealed-plan/unseal.ts';
import fc from '../../evidence/properties.ts';
import { keys, type MadePlan, newFolder, readTree, refusal, sealTree } from './furnish.ts';

const tree = { 'main.tf': 'x', 'line\u2028.txt': 'a\nb', 'big.bin': randomBytes(1_500_000) };
const broken = expect.objectContaining({ code: 'plan-seal-broken' });
let plan: MadePlan;
let whole: Buffer;

beforeAll(async () => {
  plan = await sealTree(tree);
  whole = await joined(plan.folder);
});

async function joined(folder: string): Promise<Buffer> {
  const file = join(newFolder(), 'plan');
  await joinPlan(folder, file);
  return readFile(file);
}

/** As a review or apply job has them. */
async function split(bytes: Buffer): Promise<string> {
  const file = join(newFolder(), 'plan');
  await writeFile(file, bytes);
  const folder = newFolder();
  await splitPlan(file, folder);
  return folder;
}

it('is the two files again, which open', async () => {
  const folder = await split(whole);
  for (const name of ['manifest.json', 'payload.bin'])
    expect(await readFile(join(folder, name))).toEqual(await readFile(join(plan.folder, name)));
  const manifest = await checkSeal(folder, plan.digest);
  const into = join(newFolder(), 'opened');
  await unseal({ folder, manifest, keyring: { keys }, into });
  const there = await readTree(join(into, 'project'));
  expect(Object.keys(there).toSorted()).toEqual(Object.keys(tree).toSorted());
});

it('is its manifest in the first line, for people who look', async () => {
  const [line = ''] = whole.toString('latin1').split('\n', 1);
  expect(JSON.parse(line)).toMatchObject({ environment: 'alpha' });
});

it('is refused with any byte changed, cut off or added', async () => {
  const length = whole.length;
  const changed = fc.oneof(
    fc.nat(length - 1).map((at) => {
      const other = Buffer.from(whole);
      other[at] = (other[at] ?? 0) ^ 1;
      return other;
    }),
    fc.nat(length - 1).map((end) => whole.subarray(0, end)),
    fc.uint8Array({ minLength: 1, maxLength: 9 }).map((more) => Buffer.concat([whole, more])),
  );
  await fc.assert(
    fc.asyncProperty(changed, async (bytes) => {
      const look = async () => checkSeal(await split(bytes), plan.digest);
      expect(await refusal(look())).toEqual(broken);
    }),
    { numRuns: 25 },
  );
}, 60_000);

it.each([
  ['nothing', Buffer.alloc(0)],
  ['no line break', Buffer.from('{}')],
  ['no line break where a manifest could end', Buffer.alloc(5_000_000, 'x')],
])('is refused with %s in it', async (_, bytes) => {
  expect(await refusal(split(bytes))).toEqual(broken);
});
