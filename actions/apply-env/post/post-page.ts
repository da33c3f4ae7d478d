import type { LockHolder } from '../../library/engines/engine.ts';
import { foreign } from '../../library/text/foreign.ts';
import { code, codeBlock, type Markdown, md } from '../../library/text/markdown.ts';
import { keepUnsavedState, keptBeside } from '../carry-out/unsaved-state.ts';
import type { UnderWay } from '../request/leavings.ts';
import type { ReachingParts } from '../request/parts.ts';
import { lookAfterwards, type Seen } from './look-afterwards.ts';

/** What came of an apply whose tool outlived its step, in log and page; its state is stored if nobody else took it. */
export async function tellEnded(apply: UnderWay, parts: ReachingParts): Promise<void> {
  const { site } = parts;
  const seen = await lookAfterwards(apply, parts);
  const changed = seen.after?.applied.changed ?? [];
  if (seen.after && !seen.after.applied.failure) {
    site.line(`the tool came to its end: ${changed.length} resources changed`);
    return site.summary(
      md`### ✅ apply-env: its tool came to its end after the step\n\nAll of the plan was applied: ${changed.length} resources changed.`,
    );
  }
  const left = seen.after?.applied.notChanged.length;
  const counts = seen.after
    ? `${changed.length} resources changed, ${left} not. A new plan is needed.`
    : 'What it changed is not known. A new plan is needed.';
  site.line(`the tool has ended: ${counts}`);
  const told = [...(await problemsOf(apply, seen, parts)), ...lockProblems(apply, seen.holder)];
  for (const { what, mend } of told) site.error([what, mend].filter(Boolean).join('\n'));
  const lines = told.map(({ what, mend }) => md`- ${foreign(what)}${mending(mend)}`);
  return site.summary(md`### ❌ apply-env: its tool ended after the step\n\n${counts}\n\n${lines}`);
}

/** The tool needs longer than a job may wait: what it is busy with, and how a person goes on. */
export async function tellGoesOn(apply: UnderWay, parts: ReachingParts): Promise<void> {
  const { site } = parts;
  const { pid } = apply.trace;
  const { after, holder } = await lookAfterwards(apply, parts);
  const running = after?.running.slice(0, mostShown) ?? [];
  const busy = running.length > 0 ? `, busy with ${running.join(', ')}` : '';
  const what = `The tool still applies as process ${pid} of this runner${busy}. It ends by itself when what it has begun is done, or with the runner.`;
  site.error(String(foreign(what)));
  const locks = lockProblems(apply, holder);
  for (const lock of locks) site.warning(`${lock.what}\n${lock.mend}`);
  const list = running.map((address) => md`- ${code(foreign(address))}`);
  const locked = locks.map((lock) => md`- ${foreign(lock.what)}${mending(lock.mend)}`);
  await site.summary(
    md`### ❌ apply-env: its tool still applies, as process ${pid} of the runner\n\nUnder way:\n\n${list}\n\n${locked}`,
  );
}

const mostShown = 20;

interface Told {
  readonly what: string;
  readonly mend: string | undefined;
}

async function problemsOf(apply: UnderWay, seen: Seen, parts: ReachingParts): Promise<Told[]> {
  const { unsavedState } = seen;
  const problems = seen.after?.applied.failure?.problems ?? [];
  const others = problems.filter(({ code: one }) => one !== 'state-not-saved');
  const told = others.map(({ what, snippet }) => ({ what, mend: snippet }));
  if (!unsavedState) return told;
  const mend = (await stateKept(unsavedState, apply, parts))?.commands;
  const what =
    'The new state could not be written to its backend, and without it what was made is forgotten:';
  return [{ what, mend }, ...told];
}

function stateKept(file: string, apply: UnderWay, parts: ReachingParts) {
  const { aws } = parts;
  if (aws) return keepUnsavedState(file, apply, { ...parts, aws });
  return keptBeside(file, 'its key is not to be had', parts);
}

/** Who holds the tool's lock, and how it is ended; none where it is free or could not be looked at. */
function lockProblems({ tool, place }: UnderWay, holder: LockHolder | undefined): Told[] {
  if (!holder) return [];
  const { id, who, since } = holder;
  const by = [who && ` by ${who}`, since && ` since ${since}`].filter(Boolean).join('');
  return [
    {
      what: `The state is locked${by} (id ${id}). When nothing works with it any more, end the lock by apply-env:`,
      mend: `with: { operation: unlock, lock: state, lock-id: "${id}", tool: ${tool}, working-directory: "${place.below || '.'}" }`,
    },
  ];
}

function mending(mend: string | undefined): Markdown {
  return mend === undefined ? md`` : md`\n\n${codeBlock(mend)}\n`;
}
