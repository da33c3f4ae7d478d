import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Tool } from '../../library/engines/engine.ts';
import { nameForAttempt, uploadFile } from '../../library/github/artifacts.ts';
import { keyAgain, keyContext } from '../../library/sealed-plan/key.ts';
import { messageOf, ReportedError } from '../../library/text/errors.ts';
import { foreign } from '../../library/text/foreign.ts';
import { awsCommand, shellWord } from '../../library/text/shell.ts';
import type { KeyedPlan } from '../request/leavings.ts';
import type { ApplyParts } from '../request/parts.ts';

/** A state that its backend did not take, stored as an artifact. */
export interface KeptState {
  readonly artifactId: string;
  /** The commands that open and push it. */
  readonly commands: string;
}

interface Known {
  readonly plan: KeyedPlan;
  readonly tool: Tool;
}

type Parts = Pick<ApplyParts, 'inputs' | 'aws' | 'site' | 'folder'>;

const retentionDays = 30;

/**
 * Stores the state, encrypted under the key of the plan where that has one, in the form of `openssl enc`: whoever
 * has the key opens it without the suite. Never throws: the state then stays where it is, which is told.
 */
export async function keepUnsavedState(
  file: string,
  { plan, tool }: Known,
  parts: Parts,
): Promise<KeptState | undefined> {
  const { site, folder } = parts;
  try {
    const password = await passwordOf(plan, parts);
    const state = readFileSync(file);
    const content = password === undefined ? state : await encrypted(state, password);
    const extension = password === undefined ? 'tfstate' : 'tfstate.enc';
    const name = `${nameForAttempt(`adhoc-errored-state-${plan.environment}`, site.identity)}.${extension}`;
    const path = folder.path(name);
    writeFileSync(path, content, { mode: 0o600 });
    const { id } = await uploadFile(path, retentionDays);
    return { artifactId: id, commands: commandsFor({ id, name, plan, tool }, parts) };
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    return keptBeside(file, messageOf(thrown), parts);
  }
}

/** As text: what `openssl enc -pass` takes. */
async function passwordOf(plan: KeyedPlan, { inputs, aws }: Parts) {
  if (plan.encryption.method === 'none') return undefined;
  if (plan.encryption.method === 'passphrase') return inputs.planPassphrase;
  const key = await keyAgain(plan, { keys: await aws.uncancelled().kms() });
  return key?.toString('base64');
}

const rounds = 600_000;

/** AES-256-CBC by PBKDF2, as OpenSSL's `enc -pbkdf2` writes it: `Salted__`, salt, ciphertext. */
async function encrypted(state: Buffer, password: string): Promise<Buffer> {
  const salt = randomBytes(8);
  const derived = await promisify(pbkdf2)(password, salt, rounds, 48, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', derived.subarray(0, 32), derived.subarray(32));
  return Buffer.concat([Buffer.from('Salted__'), salt, cipher.update(state), cipher.final()]);
}

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly plan: KeyedPlan;
  readonly tool: Tool;
}

function commandsFor({ id, name, plan, tool }: Stored, { site, aws }: Parts): string {
  const program = tool === 'terraform' ? 'terraform' : 'tofu';
  const open = `openssl enc -d -aes-256-cbc -pbkdf2 -iter ${rounds} -in ${name} -out errored.tfstate`;
  const { encryption } = plan;
  const from = shellWord(`repos/${site.identity.repository}/actions/artifacts/${id}/zip`);
  const fetched = `gh api ${from} > ${name}`;
  const opening = {
    none: [`mv ${name} errored.tfstate`],
    passphrase: [`${open} -pass env:PLAN_PASSPHRASE`],
    kms: [`${decryptCommand(plan, aws.region)} | ${open} -pass stdin`],
  }[encryption.method];
  return [fetched, ...opening, `${program} state push errored.tfstate`].join('\n');
}

function decryptCommand(plan: KeyedPlan, region: string): string {
  if (plan.encryption.method !== 'kms') return '';
  const { keyArn, dataKey } = plan.encryption;
  const context = JSON.stringify(keyContext(plan));
  return awsCommand('kms decrypt', {
    region,
    'key-id': keyArn,
    'encryption-context': context,
    'ciphertext-blob': dataKey,
    query: 'Plaintext',
    output: 'text',
  });
}

/** On a runner of one's own it can still be fetched. */
export function keptBeside(file: string, why: string, { site }: Pick<Parts, 'site'>): undefined {
  // The runner empties its own folder for temporary files.
  const folder = mkdtempSync(join(tmpdir(), `adhoc-errored-state-${site.identity.runId}-`));
  const beside = join(folder, 'errored.tfstate');
  writeFileSync(beside, readFileSync(file), { mode: 0o600 });
  site.warning(
    `The state that its backend did not take could not be stored as an artifact (${foreign(why)}): it is in ${beside} of this runner.`,
  );
  return undefined;
}
