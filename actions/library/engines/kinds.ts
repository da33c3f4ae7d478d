import type { Tool } from './engine.ts';
import type { Kind } from './kind.ts';

/** Loaded by those who use that tool. */
const kinds: Readonly<Record<Tool, () => Promise<Kind>>> = {
  terraform: async () => (await import('./terraform/kind.ts')).terraformKind('terraform'),
  opentofu: async () => (await import('./terraform/kind.ts')).terraformKind('opentofu'),
  cloudformation: async () => (await import('./cloudformation/kind.ts')).cloudFormationKind,
  cdk: async () => (await import('./cdk/kind.ts')).cdkKind,
};

export function kindOf(tool: Tool): Promise<Kind> {
  return kinds[tool]();
}
