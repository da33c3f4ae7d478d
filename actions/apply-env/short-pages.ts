import { foreign } from '../library/text/foreign.ts';
import { code, type Markdown, md } from '../library/text/markdown.ts';
import type { Discarded } from './discard.ts';
import type { OpenGate } from './gate.ts';
import type { Unlocked } from './unlock.ts';

/** What a lock's end leaves on the page. */
export function unlockPage({ lock, id, gate, wasThere }: Unlocked): Markdown {
  if (!wasThere)
    return md`### ✅ apply-env: there was no ${lock} to unlock\n\nNothing was changed: no lock ${code(id)}, and no other.${approvers(gate)}\n`;
  return md`### ✅ apply-env: unlocked the ${lock}\n\nLock ${code(id)} is no more.${approvers(gate)}\n`;
}

/** What became of a plan that nobody will apply. */
export function discardPage({ environment, digest, said, gate }: Discarded): Markdown {
  const rows = said.map((one) => md`- ${foreign(one)}\n`);
  return md`### ✅ apply-env: a plan for ${environment} was discarded\n\nPlan ${code(digest)}.${approvers(gate)}\n\n${rows}`;
}

function approvers({ approvedBy }: OpenGate): Markdown {
  return approvedBy.length > 0 ? md` Approved by ${approvedBy.join(', ')}.` : md``;
}
