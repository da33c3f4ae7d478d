import { deflateRawSync } from 'node:zlib';
import { type Forged, listed } from '../../library/sealed-plan/forge.ts';
import { approvedRun } from '../../world/github/scenario.ts';
import { passphrase } from '../applying/sealed.ts';
import {
  archive,
  flip,
  honest,
  replace,
  rewriteManifest,
  storeAnew,
  swapPayload,
} from './forged-plan.ts';
import type { Refusal } from './refusal.ts';

const code = 'plan-seal-broken';
const lock = { method: 'passphrase', passphrase } as const;
const encrypted = { plan: { lock } };
const template = 'project/infra/app/greeting.tftpl';
const lockFile = 'project/infra/app/.terraform.lock.hcl';

/** An entry of the archive that is not what the list says of it. */
const instead = (name: string, change: Partial<Forged>): Buffer =>
  archive({
    ...honest,
    entries: honest.entries.map((one) => (one.name === name ? { ...one, ...change } : one)),
  });

const without = (name: string): Buffer =>
  archive({ ...honest, entries: honest.entries.filter((one) => one.name !== name) });

const withOneMore = (name: string): Buffer =>
  archive({ ...honest, entries: [...honest.entries, { name, body: 'x' }] });

const listing = (path: string): Buffer =>
  archive({
    files: [...honest.files, listed(path)],
    entries: [...honest.entries, { name: path, body: 'x' }],
  });

/** What somebody did to the project, who hands the digest of his own plan on. */
const tampered: Readonly<Record<string, Buffer>> = {
  'The lock file was changed': instead(lockFile, { body: '# provider?' }),
  'An input of `templatefile()` was changed': instead(template, { body: 'HELLO' }),
  'The plan file was changed': instead('tool/plan', { body: 'THE PLAN FILE' }),
  'A file was added': withOneMore('project/infra/app/zz.tf'),
  'A file was removed': without('project/infra/app/main.tf'),
  'A file was renamed': instead(template, { name: 'project/infra/app/greeting.tf' }),
  'A file became executable': instead(template, { mode: '0000755' }),
  'A file became a link': instead(template, { flag: '2', linkname: '/etc/passwd', body: '' }),
  'A path leads out of the project': listing('project/../../.ssh/authorized_keys'),
  'A path is absolute': listing('/etc/cron.d/plan'),
  'A path is there twice but for case': listing('project/infra/app/MAIN.tf'),
  'A file claims to be larger than the whole plan': archive({
    ...honest,
    files: honest.files.map((one) => (one.path === template ? { ...one, bytes: 2 ** 40 } : one)),
  }),
};

/** The first stage: one reason, and the end. */
export const sealRefusals: readonly Refusal[] = [
  { what: 'The digest is not that of the plan', code, inputs: { 'plan-digest': 'f'.repeat(64) } },
  { what: 'The manifest was changed', code, arrange: (scene) => flip(scene, 300) },
  { what: 'The payload was changed', code, arrange: (scene) => flip(scene, -1) },
  {
    what: 'The project was changed, and the plan stored anew with a manifest that says so',
    code,
    arrange: (scene) => storeAnew(scene, instead(template, { body: 'HELLO' })),
  },
  {
    what: 'The payload is that of another plan',
    code,
    arrange: (scene) => swapPayload(scene, archive(honest)),
  },
  {
    what: 'The artifact is a zip bomb',
    code,
    arrange: (scene) => replace(scene, zipBomb()),
  },
  ...Object.entries(tampered).map(([what, payload]) => ({
    what: `${what}, in an unencrypted plan whose digest was forged along`,
    code,
    arrange: (scene: Parameters<typeof storeAnew>[0]) =>
      storeAnew(scene, payload, { handsOn: true }),
  })),
  {
    what: 'Another commit was written into the manifest of an encrypted plan, and its digest forged along',
    code: 'plan-key-wrong',
    setting: encrypted,
    arrange: (scene) => rewriteManifest(scene, { commit: 'c'.repeat(40) }),
  },
  {
    what: '`gate: dispatch`: the run that planned ran another commit than the plan says',
    code: 'plan-run-of-another-commit',
    setting: { github: { runs: [{ ...approvedRun, conclusion: 'success', sha: 'd'.repeat(40) }] } },
    inputs: { gate: 'dispatch', 'plan-run-id': '4711' },
    claims: { event_name: 'workflow_dispatch' },
  },
  {
    what: 'The passphrase is another one',
    code: 'plan-key-wrong',
    setting: encrypted,
    inputs: { 'plan-passphrase': 'another horse battery staple' },
  },
  {
    what: 'The passphrase was not given',
    code: 'plan-key-missing',
    setting: encrypted,
    inputs: { 'plan-passphrase': '' },
  },
  {
    what: 'The form of the plan is one of a later version of the suite',
    code: 'plan-format-unknown',
    arrange: (scene) => rewriteManifest(scene, { format: 99 }),
  },
];

/** 100 MB in a hundred kilobytes, in the form that GitHub's own client unpacks unless it is told not to. */
function zipBomb(): Buffer {
  const data = deflateRawSync(Buffer.alloc(100_000_000));
  const local = Buffer.alloc(31);
  local.write('PK\x03\x04', 0, 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(100_000_000, 22);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  return Buffer.concat([local, data]);
}
