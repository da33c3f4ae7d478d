import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { printHead } from '../library/aws/head-line.ts';
import type { Parts } from '../library/aws/parts.ts';
import { annotate } from '../library/engines/annotate.ts';
import { type Planner, ToolError } from '../library/engines/engine.ts';
import { kindOf } from '../library/engines/kinds.ts';
import { withEngine } from '../library/engines/open.ts';
import type { ProjectPlace } from '../library/engines/project-place.ts';
import { loadArtifacts } from '../library/github/artifacts.ts';
import type { Job } from '../library/github/job.ts';
import { readJob } from '../library/github/job.ts';
import { copyToFixedPath, fixedPath, removeFixedPath } from '../library/sealed-plan/fixed-path.ts';
import { ambientVariables } from '../library/system/environment.ts';
import { type PrivateFolder, privateFolder } from '../library/system/private-folder.ts';
import { checkRequest } from './check.ts';
import { otherCommit } from './checkout.ts';
import { type Grounds, groundsFor } from './grounds.ts';
import { withImages } from './images.ts';
import type { FinishedPlan, MadePlan } from './made-plan.ts';
import { explainMissingImages, noImagesLine } from './missing-image.ts';
import { permissionsFor, protectData } from './protect.ts';
import { sealAndStore } from './seal-and-store.ts';
import type { PlanInputs } from './spec.ts';
import { factsToShow } from './statement.ts';
import { pageOf } from './summary.ts';

/** Plans, shows what changes, and stores the sealed plan where there is something to apply. */
export async function planEnv(asked: PlanInputs, parts: Parts): Promise<FinishedPlan> {
  const { site } = parts;
  const job = await readJob(site);
  const found = await checkRequest(asked, job);
  const { environment, operation } = asked;
  const checkedOut = otherCommit(found, site);
  const { account, arn } = await printHead(`environment ${environment}, ${operation}`, parts);
  const { images, toSeal } = await groundsFor(asked, job, parts);
  const inputs = withImages(asked, images);
  const given = { images, base: toSeal?.base ?? '<base>' };
  const noImages = noImagesLine(asked, given);
  if (noImages !== undefined) site.line(noImages);
  const { needsProject } = await kindOf(inputs.tool);
  const isCopied = needsProject && inputs.fixedPath;
  await using place = isCopied ? await copied(found, inputs, job) : lasting(found);
  using folder = privateFolder('adhoc-plan');
  const around = { ...parts, place, folder, variables: ambientVariables() };
  return await withEngine(inputs, around, async (engine) => {
    const planned = await plan(inputs, { ...around, images }, engine).catch((thrown: unknown) => {
      throw explainMissingImages(thrown, asked, given);
    });
    const made = { needsProject, job, place, checkedOut, ...planned };
    const permissions = permissionsFor(inputs, made.planned.summary);
    const here = { account, caller: arn, region: parts.aws.region, identity: site.identity };
    const facts = factsToShow(inputs, made, { ...here, ...toSeal });
    await site.summary(pageOf(inputs, made.planned, { permissions, facts }));
    // Nothing is sealed of a look at what changed outside.
    if (!toSeal || !made.planned.hasChanges)
      return { environment, planned: made.planned, stored: undefined };
    try {
      protectData(inputs, made.planned.summary, site);
      const toStore = { ...toSeal, made, images, permissions, account, caller: arn, folder };
      const stored = await sealAndStore(inputs, toStore, parts);
      return { environment, planned: made.planned, stored };
    } catch (thrown) {
      await engine.abandon?.(made.request);
      throw thrown;
    }
  });
}

/** A place of the plan, and what becomes of it at the end. */
type UsedPlace = ProjectPlace & AsyncDisposable;

async function copied(
  place: ProjectPlace,
  { environment, layer }: PlanInputs,
  { repositoryId, runId }: Job,
): Promise<UsedPlace> {
  const root = fixedPath({ repositoryId, environment, layer, runId });
  await copyToFixedPath(place.root, root);
  // It holds all that the project holds, and the runner empties its own folders alone.
  const remove = () => removeFixedPath(root);
  return { ...place, root, [Symbol.asyncDispose]: remove };
}

function lasting(place: ProjectPlace): UsedPlace {
  return { ...place, [Symbol.asyncDispose]: async () => undefined };
}

async function plan(
  inputs: PlanInputs,
  { site, folder, images }: Parts & Pick<Grounds, 'images'> & { readonly folder: PrivateFolder },
  engine: Planner,
): Promise<Pick<MadePlan, 'tool' | 'request' | 'planned' | 'settings'>> {
  const { operation, targets, replace, refresh, workingDirectory } = inputs;
  const options = { operation, targets, replace, refresh };
  const request = { options, folder: folder.path('tool'), maskKey: randomBytes(32), images };
  await mkdir(request.folder, { mode: 0o700 });
  try {
    site.openGroup(`Plan ${inputs.workingDirectory}`);
    const tool = await engine.identify();
    site.line(`${tool.tool} ${tool.version} on ${tool.platform}`);
    const planning = engine.plan(request);
    // While the tool works, this process has nothing else to do.
    if (operation !== 'drift') loadArtifacts();
    const planned = await planning;
    for (const note of planned.notes) site.line(note);
    return { tool, request, planned, settings: engine.sealedOptions() };
  } catch (thrown) {
    if (thrown instanceof ToolError) annotate(site, workingDirectory, thrown.diagnostics);
    throw thrown;
  } finally {
    site.closeGroup();
  }
}
