import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { actionNames } from '../../tools/actions.ts';
import { root, sourcesIn } from './sources.ts';

const sources = new Map(sourcesIn('actions').map(({ path, text }) => [path, text]));

/** Modules that a file makes Node load before its first line runs; types and lazy imports are none. */
function loadedBy(path: string): string[] {
  const text = sources.get(path) ?? '';
  const statements = text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s'([^']+)';/gm);
  return [...statements]
    .filter(([statement]) => !onlyTypes(statement))
    .map(([, from = '']) => from);
}

function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false;
}

/** The chain of files from an action's entry to a package of the SDK, or another heavy one, if there is one. */
function chainToSdk(path: string, seen = new Set<string>()): string[] | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  for (const module of loadedBy(path)) {
    if (/^@(aws-sdk|smithy)\/|^@actions\/artifact$/.test(module)) return [path, module];
    const rest = module.startsWith('.') && chainToSdk(join(dirname(path), module), seen);
    if (rest) return [path, ...rest];
  }
  return undefined;
}

it.each(actionNames(root))('%s reads its inputs before it loads anything of the SDK', (action) => {
  expect(chainToSdk(`actions/${action}/main.ts`)).toBeUndefined();
});

it('would see a chain', () => {
  expect(chainToSdk('actions/library/aws/ecs.ts')).toBeDefined();
});
