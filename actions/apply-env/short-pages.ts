import { countsText } from '../library/review/page.ts';
import { foreign } from '../library/text/foreign.ts';
import { code, type Markdown, md } from '../library/text/markdown.ts';
import type { Checked } from './apply-env.ts';
import type { Discarded } from './discard.ts';
import type { OpenGate } from './gate/gate.ts';
import { whereAndWhat } from './page.ts';
import type { Unlocked } from './unlock.ts';

/** What a lock's end leaves on the page. */
export function unlockPage({ lock, id, gate, wasThere }: Unlocked): Markdown {
  if (!wasThere)
    return md`### ✅ apply-env: there was no ${lock} to unlock\n\nNothing was changed: no lock ${code(id)}, and no other.${approvers(gate)}\n`;
  return md`### ✅ apply-env: unlocked the ${lock}\n\nLock ${code(id)} is no more.${approvers(gate)}\n`;
}

/** That a plan could be applied, and was not. */
export function checkPage({ opened, verified, gate, digest }: Checked): Markdown {
  const { environment, operation } = opened.manifest;
  const done = operation === 'destroy' ? 'destroyed' : 'applied';
  const plan = md`Plan ${code(digest)}: ${countsText(verified.summary.counts)}.${approvers(gate)}`;
  const notes = [...gate.notes, ...verified.notes].map((note) => md`- ${note}`);
  return md`### ✅ apply-env: ${environment} could be ${done} now\n\n${whereAndWhat(opened)}\n\nNothing was changed. ${plan}\n\n${notes}\n`;
}

/** What became of a plan that nobody will apply. */
export function discardPage({ environment, digest, said, gate }: Discarded): Markdown {
  const rows = said.map((one) => md`- ${foreign(one)}\n`);
  return md`### ✅ apply-env: a plan for ${environment} was discarded\n\nPlan ${code(digest)}.${approvers(gate)}\n\n${rows}`;
}

function approvers({ approvedBy }: OpenGate): Markdown {
  return approvedBy.length > 0 ? md` Approved by ${approvedBy.join(', ')}.` : md``;
}
