import { join } from 'node:path';
import type { Applier, SavedPlan, ToolIdentity } from '../../library/engines/engine.ts';
import type { ApplierAt } from '../../library/engines/kind.ts';
import { savedPlan, summariseAgain } from '../../library/engines/saved-plan.ts';
import type { ChangeSummary } from '../../library/review/change-summary.ts';
import { imageReasons } from '../../library/sealed-plan/moved.ts';
import { type Placement, place } from '../../library/sealed-plan/place.ts';
import type { Manifest } from '../../library/sealed-plan/public-schema.ts';
import { reasonsAgainst, reasonsWithoutLooking } from '../../library/sealed-plan/reasons.ts';
import { RefusedError } from '../../library/text/errors.ts';
import { foreign } from '../../library/text/foreign.ts';
import type { OpenGate } from '../gate/gate.ts';
import { whoApplies } from '../gate/who-applies.ts';
import type { Opened } from '../open/open-plan.ts';
import type { ApplyParts } from '../request/parts.ts';
import type { Where } from '../request/where.ts';
import { hereNow, jobHere } from './here.ts';
import { imagesNow } from './images.ts';

/** The plan and all that it is held against. */
export interface Candidate {
  readonly opened: Opened;
  readonly gate: OpenGate;
  readonly where: Where;
  readonly at: ApplierAt;
}

/** A plan that may be applied here and now, in its place. */
export interface Verified {
  readonly applier: Applier;
  readonly tool: ToolIdentity;
  readonly saved: SavedPlan;
  readonly summary: ChangeSummary;
  /** What was not checked, and why. */
  readonly notes: readonly string[];
  /** Throws when it may be so no more. */
  again(): Promise<void>;
  /** The same of what no tool and no cloud would notice: an image that was recorded meanwhile. */
  imagesAgain(): Promise<void>;
}

/**
 * The second stage, all reasons at once. A plan that is not for here is neither put into its place nor read by its
 * tool: so its starting state is looked at only when everything it is for is this.
 */
export async function verify(candidate: Candidate, parts: ApplyParts): Promise<Verified> {
  const { opened, at } = candidate;
  const inOpened = at(join(opened.folder, 'project'));
  const tool = await inOpened.identify();
  const { caller, notes } = await whoApplies(opened.manifest, parts);
  const facts = { ...candidate, tool, caller };
  const before = await jobHere({ ...facts, applier: inOpened }, parts);
  const isForHere = reasonsWithoutLooking(opened, before).length === 0;
  const isNowhere = opened.needsProject && !opened.placement;
  if (!isForHere || isNowhere) throw new RefusedError(reasonsAgainst(opened, before));
  const applier = opened.placement ? at(await placed(opened.placement)) : inOpened;
  const saved = savedPlan(opened);
  const again = async () => {
    const { here, refused } = await hereNow({ ...facts, applier }, saved, parts);
    refuse([...refused, ...reasonsAgainst(opened, here)]);
  };
  const imagesAgain = async () => {
    const now = await imagesNow(opened, candidate.where, parts.aws);
    refuse(imageReasons(opened.part.images, now));
  };
  await again();
  const summary = await summariseAgain(opened, applier);
  parts.site.line(verifiedLine(opened.manifest, tool));
  return { applier, tool, saved, summary, notes, again, imagesAgain };
}

function verifiedLine(
  { run, createdAt, actor }: Manifest,
  { tool, version }: ToolIdentity,
): string {
  return `plan of run ${run.id}, made ${createdAt} by ${foreign(actor)}: for here and now, and ${tool} ${version} reads in it what was sealed`;
}

async function placed(placement: Placement): Promise<string> {
  await place(placement);
  return placement.path;
}

function refuse(reasons: ReturnType<typeof reasonsAgainst>): void {
  if (reasons.length > 0) throw new RefusedError(reasons);
}
