import type { Aws } from '../aws/aws.ts';
import type { FetchedPlan } from './fetch.ts';
import type { OpenedPlan } from './here.ts';
import { unseal } from './unseal.ts';

/** The inputs that say how a plan is opened. */
export interface KeyInputs {
  readonly planKmsKey: string | undefined;
  readonly planPassphrase: string | undefined;
}

/** A plan whose seal is whole, and its files. */
export interface OpenedFiles extends OpenedPlan {
  /** Where `project/` and `tool/` are. */
  readonly folder: string;
}

interface ToOpen {
  readonly fetched: FetchedPlan;
  readonly inputs: KeyInputs;
  readonly aws: Aws;
  /** A folder that does not exist yet. */
  readonly into: string;
}

/** The rest of the first stage. @throws what `unseal` throws. */
export async function openPlan({ fetched, inputs, aws, into }: ToOpen): Promise<OpenedFiles> {
  const { planKmsKey, planPassphrase: passphrase } = inputs;
  const keys = planKmsKey === undefined ? undefined : await aws.kms();
  const part = await unseal({ ...fetched, keyring: { keys, passphrase }, into });
  return { manifest: fetched.manifest, part, folder: into };
}
