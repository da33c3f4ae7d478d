import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../text/errors.ts';
import {
  type ArchiveParts,
  archive,
  type MeasuredFile,
  measured,
  privateLimit,
} from './archive-write.ts';
import { sealedFrames } from './frames.ts';
import { canonical } from './json.ts';
import { type Lock, newKey } from './key.ts';
import { associatedData, digestOf, manifestBytes } from './manifest.ts';
import type { PrivateFacts } from './private-schema.ts';
import { formatVersion, type Manifest, type Statement } from './public-schema.ts';
import { Meter } from './read-file.ts';
import { checkSize, tooMuchToTell } from './size.ts';
import type { ProjectTree, SourceFile } from './tree.ts';
import { treeProblems } from './unsafe-tree.ts';

/** The two files of a sealed plan. */
export const manifestName = 'manifest.json';
export const payloadName = 'payload.bin';

const newFile = { flag: 'wx', mode: 0o600 } as const;

export interface ToSeal {
  readonly facts: Omit<Statement, 'format' | 'encryption'>;
  readonly secrets: PrivateFacts;
  readonly project: ProjectTree;
  /** The plan file and what else the tool needs; their paths are names of their own, outside of the project. */
  readonly toolFiles: readonly SourceFile[];
  readonly lock: Lock;
  /** The most bytes of the project's files. */
  readonly sizeLimit: number;
  /** Where the two files are written; private, and outside of the project. */
  readonly folder: string;
}

export interface SealedPlan {
  /** The plan's identity: SHA-256 of the manifest. */
  readonly digest: string;
  readonly manifest: Manifest;
}

/**
 * Writes manifest and payload. Throws UserErrors: `plan-path-unsupported`, `plan-too-large`,
 * `plan-project-changing`; what the key service throws passes through.
 */
export async function seal(plan: ToSeal): Promise<SealedPlan> {
  const problems = treeProblems(plan.project);
  if (problems.length > 0) throw new UserError(problems);
  checkSize(plan.project.files, plan.sizeLimit);
  const { key, encryption } = await newKey(plan.lock, plan.facts);
  const statement: Statement = { ...plan.facts, format: formatVersion, encryption };
  const plain = archive(await partsOf(plan));
  const stored = key ? sealedFrames(plain, { key, associated: associatedData(statement) }) : plain;
  const meter = new Meter();
  // One piece is written before the next is asked for, as pieces share their memory.
  await writeFile(join(plan.folder, payloadName), meter.through(stored), newFile);
  const manifest = { ...statement, payload: { sha256: meter.digest(), bytes: meter.bytes } };
  const bytes = manifestBytes(manifest);
  await writeFile(join(plan.folder, manifestName), bytes, newFile);
  return { digest: digestOf(bytes), manifest };
}

async function partsOf({ toolFiles, project, secrets }: ToSeal): Promise<ArchiveParts> {
  const files = await measured([...below('tool', toolFiles), ...below('project', project.files)]);
  const emptyFolders = project.emptyFolders.map((path) => `project/${path}`);
  const first = Buffer.from(canonical({ ...secrets, files: files.map(listed), emptyFolders }));
  if (first.length > privateLimit) throw new UserError(tooMuchToTell(first.length));
  return { first, files, emptyFolders };
}

function below(folder: string, files: readonly SourceFile[]): SourceFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

function listed({ path, bytes, sha256, executable }: MeasuredFile) {
  return { path, bytes, sha256, executable };
}
