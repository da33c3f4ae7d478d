import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { toolOf } from '../../library/engines/open.ts';
import { whyAbsent } from '../../library/github/known-artifact.ts';
import { type FetchedPlan, fetchPlan } from '../../library/sealed-plan/fetch.ts';
import { claim, fixedPath } from '../../library/sealed-plan/fixed-path.ts';
import { type OpenedFiles, openPlan } from '../../library/sealed-plan/open-plan.ts';
import { release } from '../../library/sealed-plan/path-holders.ts';
import { openedIn, type Placement, prepare, putBack } from '../../library/sealed-plan/place.ts';
import type { Manifest } from '../../library/sealed-plan/public-schema.ts';
import type { OpenGate } from '../gate/gate.ts';
import type { ApplyParts } from '../request/parts.ts';
import { kindFor } from './kind-for.ts';
import { unheardBy } from './unheard.ts';

/** A plan whose seal is whole, opened and not yet in its place. */
export interface Opened extends OpenedFiles {
  /** Whether it is applied in the place where it was made; else it is where it was opened. */
  readonly needsProject: boolean;
  /** Absent where no place is needed, or the plan's path is not to be had here: it is then refused. */
  readonly placement: Placement | undefined;
}

/**
 * The first stage: one reason, and the end. What the job has that would change the plan is refused as soon as its
 * tool is known. @throws what `fetchPlan`, `toolOf`, `kindFor` and `openPlan` throw.
 */
export async function openHere(gate: OpenGate, parts: ApplyParts): Promise<Opened> {
  const { inputs, folder, aws } = parts;
  const fetched = await bring(gate, parts);
  const { manifest } = fetched;
  gate.admit(manifest);
  const tool = toolOf(manifest);
  const { needsProject } = await kindFor(tool, parts);
  for (const unheard of unheardBy(tool, inputs)) parts.site.warning(unheard);
  const placement = needsProject ? await placementFor(manifest, gate, parts) : undefined;
  const into = placement ? openedIn(placement) : folder.path('opened');
  try {
    return { ...(await openPlan({ fetched, inputs, aws, into })), needsProject, placement };
  } catch (thrown) {
    if (placement) await putBack(placement);
    if (placement && parts.inputs.fixedPath) release(placement.path);
    parts.leavings.note({ placement: undefined });
    throw thrown;
  }
}

/** From this run, or from the one that planned by `gate: dispatch`. */
function bring(gate: OpenGate, { inputs, folder, github }: ApplyParts): Promise<FetchedPlan> {
  const { planArtifactId: artifactId = '', planDigest: digest = '', planSizeLimit } = inputs;
  const wanted = { artifactId, digest, sizeLimit: planSizeLimit };
  const { repository, repositoryId, runId } = gate.job;
  if (!gate.isOtherRun)
    return fetchPlan(wanted, folder).catch(async (thrown) => {
      throw await whyAbsent(thrown, github, { repository, repositoryId, runId, id: artifactId });
    });
  const { githubToken: token } = inputs;
  const other = { repository, repositoryId, runId: gate.run.id, token, github };
  return fetchPlan({ ...wanted, other }, folder);
}

async function placementFor(
  manifest: Manifest,
  gate: OpenGate,
  parts: ApplyParts,
): Promise<Placement | undefined> {
  const { path } = manifest;
  if (pathHere(manifest, gate, parts) !== path) return undefined;
  if (parts.inputs.fixedPath) await claim(path);
  const placement = await prepare(path);
  parts.leavings.note({ placement });
  return placement;
}

/**
 * Where a plan of that path belongs here. An apply has no checkout, so any folder of the workspace may be it: the
 * workflow decides that by `path:` of its checkout in the job that plans.
 */
export function pathHere(manifest: Manifest, { job, run }: OpenGate, parts: ApplyParts): string {
  const { environment, layer, path: planned } = manifest;
  if (parts.inputs.fixedPath)
    return fixedPath({ repositoryId: job.repositoryId, environment, layer, runId: run.id });
  const { workspace } = parts.machine;
  return isBelow(workspace, planned) ? planned : workspace;
}

/** As it is spelt and as it is: whoever wrote the plan may have written `..`, and a link may lead out. */
function isBelow(workspace: string, planned: string): boolean {
  const isWithin = (path: string, folder: string) => join(path, '/').startsWith(join(folder, '/'));
  if (planned !== resolve(planned) || !isWithin(dirname(planned), workspace)) return false;
  const beside = dirname(planned);
  return !existsSync(beside) || isWithin(realpathSync(beside), realpathSync(workspace));
}
