import { join } from 'node:path';
import type { Engine, SavedPlan, ToolIdentity } from '../library/engines/engine.ts';
import {
  planFileName,
  planOptions,
  readOptions,
  type SealedOptions,
} from '../library/engines/sealed-options.ts';
import { type ChangeSummary, summaryText } from '../library/review/change-summary.ts';
import { comparisons, differing } from '../library/sealed-plan/comparisons.ts';
import { place } from '../library/sealed-plan/place.ts';
import { reasonsAgainst } from '../library/sealed-plan/reasons.ts';
import { RefusedError } from '../library/text/errors.ts';
import { engineFor, knownTool, projectOf, type ToolRun } from './engine-for.ts';
import type { OpenGate } from './gate.ts';
import { hereNow, jobHere } from './here.ts';
import type { Opened } from './open-plan.ts';
import type { ApplyParts } from './parts.ts';
import type { Where } from './where.ts';

/** The plan and all that it is held against. */
export interface Candidate {
  readonly opened: Opened;
  readonly gate: OpenGate;
  readonly where: Where;
  readonly run: ToolRun;
}

/** A plan that may be applied here and now, in its place. */
export interface Verified {
  readonly engine: Engine;
  readonly tool: ToolIdentity;
  readonly saved: SavedPlan;
  readonly sealed: SealedOptions;
  readonly summary: ChangeSummary;
  /** Of the project in its place. */
  readonly directory: string;
  /** Throws when it may be so no more. */
  again(): Promise<void>;
}

/**
 * The second stage, all reasons at once. A plan that is not for here is neither put into its place nor read by its
 * tool: so its starting state is looked at only when everything it is for is this.
 */
export async function verify(candidate: Candidate, parts: ApplyParts): Promise<Verified> {
  const { opened } = candidate;
  const { manifest, part, placement } = opened;
  const sealed = readOptions(part.options);
  const tool = await identify(sealed, candidate, parts);
  const inOpened = join(opened.folder, 'project', sealed.directory);
  const facts = { ...candidate, tool };
  const before = await jobHere({ ...facts, directory: inOpened }, parts);
  const isForHere = differing(comparisons(opened, before)).length === 0;
  if (!isForHere || !placement) throw new RefusedError(reasonsAgainst(opened, before));
  await place(placement);
  const directory = join(manifest.path, sealed.directory);
  const project = projectOf(sealed, directory, parts);
  const engine = engineFor(tool.tool, project, { run: candidate.run, parts });
  const again = async () => {
    const startingState = await engine.startingState();
    const here = await hereNow({ ...facts, directory }, startingState, parts);
    refuse(reasonsAgainst(opened, here));
  };
  await again();
  const planFile = join(opened.folder, 'tool', planFileName);
  const maskKey = Buffer.from(part.maskKey, 'hex');
  const saved = { options: planOptions(sealed), planFile, maskKey };
  const summary = await engine.summarise(saved);
  refuseOther(summary, part.summary as unknown as ChangeSummary);
  return { engine, tool, saved, sealed, summary, directory, again };
}

/** Asked where nothing of the plan lies. */
function identify(
  sealed: SealedOptions,
  { opened, run }: Candidate,
  parts: ApplyParts,
): Promise<ToolIdentity> {
  const project = projectOf(sealed, parts.folder.path('.'), parts);
  return engineFor(knownTool(opened.manifest.tool), project, { run, parts }).identify();
}

function refuse(reasons: ReturnType<typeof reasonsAgainst>): void {
  if (reasons.length > 0) throw new RefusedError(reasons);
}

/** What was reviewed is what the plan file itself says, to the byte. */
function refuseOther(derived: ChangeSummary, sealed: ChangeSummary): void {
  if (summaryText(derived) === summaryText(sealed)) return;
  throw new RefusedError({
    code: 'plan-summary-differs',
    what: 'What the plan does, read again from the plan file, is not what was sealed and reviewed.',
    remedy:
      'Plan again. If it happens again, the versions of the suite differ between the jobs: pin one.',
  });
}
