/**
 * A process of its own for each step that sealing.ts measures: what it took stands in a file afterwards. In
 * plain JavaScript, and on the product as it is emitted: making it from TypeScript would be measured along.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { BENCH_FOLDER: scratch, BENCH_STEP: step } = process.env;
const concept = (name) => import(join(scratch, 'emitted/library', `${name}.js`));

const [{ excluding }, { fileBytes, Meter }, { seal }, { checkSeal, unseal }, { walkProject }] =
  await Promise.all(
    ['exclude', 'read-file', 'seal', 'unseal', 'walk'].map((name) =>
      concept(`sealed-plan/${name}`),
    ),
  );
const { preferSmallHeap } = await concept('system/heap');

const root = join(scratch, 'project');
const folder = join(scratch, 'artifact');
const into = join(scratch, 'opened');
const digest = () => readFileSync(join(scratch, 'digest'), 'utf8');
const key = Buffer.alloc(32, 'bench');
const keys = {
  generateDataKey: async () => ({ plaintext: key, ciphertext: key, keyArn: 'arn:aws:kms:bench' }),
  decrypt: async () => key,
};

const steps = {
  async hash() {
    const meter = new Meter();
    for (const { source } of (await walkProject(root, excluding([]))).files) {
      for await (const piece of fileBytes(source)) meter.add(piece);
    }
  },
  async seal() {
    const { facts, secrets } = JSON.parse(readFileSync(join(scratch, 'facts.json'), 'utf8'));
    const project = await walkProject(root, excluding([]));
    const lock = { method: 'kms', keys, keyId: 'bench' };
    const plan = { facts, secrets, project, toolFiles: [], lock, sizeLimit: 500_000_000, folder };
    mkdirSync(folder);
    writeFileSync(join(scratch, 'digest'), (await seal(plan)).digest);
  },
  async verify() {
    await checkSeal(folder, digest());
  },
  async open() {
    const manifest = await checkSeal(folder, digest());
    await unseal({ folder, manifest, keyring: { keys }, into });
    rmSync(into, { recursive: true });
  },
};

preferSmallHeap();
const startedAt = performance.now();
await steps[step]();
writeFileSync(join(scratch, `${step}.ms`), String(performance.now() - startedAt));
