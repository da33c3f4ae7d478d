import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudFormation } from '../../../aws/cloudformation.ts';
import type { Described } from '../stack/describe-change-set.ts';
import { readTemplate, type Template } from '../template/template.ts';
import { readBeside, writeBeside } from './saved-plan.ts';

/** The templates of one stack, transforms done, before and after a change, and those of its nested stacks. */
export interface Templates {
  /** Undefined where nobody knows it, or there is none yet. */
  readonly before: Template | undefined;
  readonly after: Template | undefined;
  readonly nested: ReadonlyMap<string, Templates>;
}

/** A stack, or one nested in it, whose templates are kept. */
interface Level {
  /** Names from the stack down, which are the folders. */
  readonly path: readonly string[];
  readonly described: Described;
  /** Whether there is a stack already, with a template of its own. */
  readonly exists: boolean;
}

/**
 * Keeps the templates before and after a change, as the transforms left them and as far down as stacks are nested:
 * they tell which values are secret, and stay what they are although the cloud's will not.
 */
export async function keepTemplates(
  { path, described, exists }: Level,
  cloud: CloudFormation,
  folder: string,
): Promise<void> {
  const { StackId: stack = '', ChangeSetId: changeSet = '', Changes } = described.changeSet;
  const [after, before] = await Promise.all([
    cloud.template({ stack, changeSet, stage: 'Processed' }),
    exists ? cloud.template({ stack, stage: 'Processed' }) : undefined,
  ]);
  const keep = async (name: string, text: string | undefined) =>
    text === undefined ? undefined : await writeBeside(folder, fileOf(path, name), text);
  await Promise.all([keep('after', after), keep('before', before)]);
  await Promise.all(
    [...described.nested].map(([id, inner]) => {
      const change = Changes.find((one) => one.ResourceChange?.LogicalResourceId === id);
      const isThere = change?.ResourceChange?.Action !== 'Add';
      return keepTemplates(
        { path: [...path, id], described: inner, exists: isThere },
        cloud,
        folder,
      );
    }),
  );
}

/** A template that is not there is unknown: then nothing of the values may be shown. */
export async function keptTemplates(
  { path, described }: Omit<Level, 'exists'>,
  folder: string,
): Promise<Templates> {
  const [before, after] = await Promise.all(
    ['before', 'after'].map((name) => kept(fileOf(path, name), folder)),
  );
  const nested = await Promise.all(
    [...described.nested].map(
      async ([id, inner]) =>
        [id, await keptTemplates({ path: [...path, id], described: inner }, folder)] as const,
    ),
  );
  return { before, after, nested: new Map(nested) };
}

async function kept(file: string, folder: string): Promise<Template | undefined> {
  return existsSync(join(folder, file)) ? readTemplate(await readBeside(folder, file)) : undefined;
}

function fileOf(path: readonly string[], name: string): string {
  return ['processed', ...path.map(encodeURIComponent), `${name}.template`].join('/');
}
