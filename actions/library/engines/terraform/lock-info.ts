import type { LockHolder } from '../engine.ts';

/**
 * Reads the block that both tools print when a state is locked. Undefined when there is none: some backends only
 * say that they could not lock. Source: hashicorp/terraform, internal/states/statemgr/locker.go, LockInfo.String.
 */
export function lockHolderIn(detail: string): LockHolder | undefined {
  const field = (name: string) =>
    new RegExp(`^\\s*${name}:[ \\t]*(.*)$`, 'm').exec(detail)?.[1]?.trim() ?? '';
  const id = field('ID');
  // Terraform's HTTP backend shows our own wish for a lock in that block, and the id of the one that is held before it.
  const held = /already locked: ID=(\S+)/.exec(detail)?.[1];
  if (held !== undefined && held !== id) return { id: held, who: '', since: '', operation: '' };
  if (id === '') return undefined;
  return { id, who: field('Who'), since: field('Created'), operation: field('Operation') };
}
