import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudFormation } from '../../../aws/cloudformation.ts';
import type { LivingStack } from '../stack/living-stack.ts';
import { readTemplate, type Template } from '../template/template.ts';
import { readBeside, writeBeside } from './saved-plan.ts';

/** The templates of one stack as it stands, transforms done, and those of its nested stacks. */
export interface LivingTemplates {
  readonly template: Template | undefined;
  readonly nested: ReadonlyMap<string, LivingTemplates>;
}

interface Place {
  readonly cloud: CloudFormation;
  readonly folder: string;
}

/** Keeps the templates of a stack and of those nested in it, as their transforms left them. */
export async function keepLivingTemplates(
  path: readonly string[],
  { id, nested }: LivingStack,
  place: Place,
): Promise<void> {
  const text = await place.cloud.template({ stack: id, stage: 'Processed' });
  if (text !== undefined) await writeBeside(place.folder, fileOf(path), text);
  await Promise.all(
    [...nested].map(([name, inner]) => keepLivingTemplates([...path, name], inner, place)),
  );
}

export async function keptLivingTemplates(
  path: readonly string[],
  { nested }: LivingStack,
  folder: string,
): Promise<LivingTemplates> {
  const file = fileOf(path);
  const template = existsSync(join(folder, file))
    ? readTemplate(await readBeside(folder, file))
    : undefined;
  const inner = await Promise.all(
    [...nested].map(
      async ([name, stack]) =>
        [name, await keptLivingTemplates([...path, name], stack, folder)] as const,
    ),
  );
  return { template, nested: new Map(inner) };
}

function fileOf(path: readonly string[]): string {
  return ['processed', ...path.map(encodeURIComponent), 'now.template'].join('/');
}
