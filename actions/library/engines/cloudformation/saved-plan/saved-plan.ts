import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Deferred } from '../../../review/planned-changes.ts';
import { canonical, type Json } from '../../../sealed-plan/json.ts';

/** Another meaning of a member is another version. */
const version = 1;

/** What happens to a stack: `unchanged` has a template and no change set, `delete` has neither. */
export type StackAction = 'create' | 'update' | 'unchanged' | 'delete';

/** A parameter as its change set got it; of a NoEcho one a hash under the plan's mask key. */
export type SavedParameter =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly hash: string }
  | { readonly name: string; readonly previous: true };

export interface SavedStack {
  readonly name: string;
  /** ARN of the stack; of one that is made, too, as its change set made it. */
  readonly id: string;
  readonly action: StackAction;
  /** Names of the stacks of this plan that have to be at their end before this one is begun. */
  readonly after: readonly string[];
  /** ARN of the change set; null where nothing is executed. */
  readonly changeSet: string | null;
  /** SHA-256 of `templates/<name>`, in hex: the template handed in or, to be deleted, the stack's own. */
  readonly templateHash: string;
  /** By name. */
  readonly parameters: readonly SavedParameter[];
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  /** The role that CloudFormation itself works with; null: the caller's. */
  readonly role: string | null;
  /** `digestOf` what the change set was described as; null where there is none. */
  readonly described: string | null;
  /** When the stack was last changed, in ISO 8601, before the change set was made; null for one that is new. */
  readonly lastUpdated: string | null;
}

/** `plan.json`: what a plan of CloudFormation is, beside the templates. */
export interface CloudFormationPlan {
  /** In the order in which they are worked off. */
  readonly stacks: readonly SavedStack[];
  /** Stacks that can only be planned when those above were applied. */
  readonly deferred: readonly Deferred[];
}

/** Where a stack's template lies in the plan's folder, as it was handed in. */
export function templatePath(stack: string): string {
  return `templates/${stack}`;
}

/** SHA-256 in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function writePlan(folder: string, plan: CloudFormationPlan): Promise<void> {
  const text = canonical({ version, ...plan } as unknown as Json);
  await writeFile(join(folder, 'plan.json'), text, { mode: 0o600 });
}

/** The seal vouches for what it says. */
export async function readPlan(folder: string): Promise<CloudFormationPlan> {
  const text = await readFile(join(folder, 'plan.json'), 'utf8');
  const read = JSON.parse(text) as CloudFormationPlan & { readonly version: number };
  if (read.version !== version)
    throw new TypeError(`plan.json has version ${read.version}, ${version} is read here`);
  return { stacks: read.stacks, deferred: read.deferred };
}

/** `path` is relative to the plan's folder. */
export async function writeBeside(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, text, { mode: 0o600 });
}

export async function readBeside(folder: string, path: string): Promise<string> {
  return await readFile(join(folder, path), 'utf8');
}
