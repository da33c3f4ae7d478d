import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { SavedPlan, StartingState } from '../engine.ts';

/** The plan file, which is all that the tool saves of a plan. */
export function planFileOf({ folder }: Pick<SavedPlan, 'folder'>): string {
  return join(folder, 'plan');
}

/** More than any state that a backend would keep. */
const largestState = 1 << 29;

/**
 * What a saved plan starts from: lineage and serial of the state inside it, which are what the tool itself compares
 * at apply. Undefined where the file is no zip, as with OpenTofu's encryption of plans.
 * Source: hashicorp/terraform, internal/plans/planfile and internal/backend/local/backend_local.go.
 */
export function startingStateIn(planFile: string): StartingState | undefined {
  const state = zipEntry(readFileSync(planFile), 'tfstate');
  return state ? stateIdentity(state.toString('utf8')) : undefined;
}

/** Lineage and serial of a state file; those of nothing for one that does not exist yet. */
export function stateIdentity(text: string): StartingState {
  if (text.trim() === '') return { lineage: '', serial: 0 };
  const { lineage = '', serial = 0 } = JSON.parse(text) as { lineage?: string; serial?: number };
  return { lineage, serial };
}

/** One entry, found through the directory at the end of the file: Go's writer puts no sizes in front of the data. */
function zipEntry(zip: Buffer, name: string): Buffer | undefined {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0) return undefined;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) return inflated(zip, at);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

function inflated(zip: Buffer, entry: number): Buffer {
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + size);
  const isStored = zip.readUInt16LE(entry + 10) === 0;
  return isStored ? data : inflateRawSync(data, { maxOutputLength: largestState });
}
