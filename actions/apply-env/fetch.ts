import { mkdirSync } from 'node:fs';
import { downloadFile, listOwnRun } from '../library/github/artifacts.ts';
import { ofOtherRun, ofOwnRun } from '../library/github/known-artifact.ts';
import type { OpenGate } from './gate.ts';
import type { ApplyParts } from './parts.ts';

/** What encryption, manifest and list of files add to the files of a plan, at most. */
const besideTheFiles = 100_000_000;

/**
 * Brings the plan's artifact, by its id, from this run, or from the one that planned by `gate: dispatch`. Its bytes
 * are those that GitHub noted when they were stored.
 * @throws what `ofOwnRun`, `ofOtherRun` and `downloadFile` throw.
 */
export async function fetchPlan(gate: OpenGate, parts: ApplyParts): Promise<string> {
  const { inputs, folder, github } = parts;
  const { planArtifactId: id = '', planSizeLimit, githubToken: token } = inputs;
  const wanted = { id, mostBytes: planSizeLimit + besideTheFiles };
  const into = folder.path('artifact');
  mkdirSync(into, { mode: 0o700 });
  if (!gate.isOtherRun) return downloadFile(ofOwnRun(await listOwnRun(), wanted), into);
  const { repository, repositoryId } = gate.job;
  const runId = gate.run.id;
  const known = await ofOtherRun(github, { repository, repositoryId, runId }, wanted);
  return downloadFile(known, into, { repository, runId, token });
}
