import { kindOf } from '../library/engines/kinds.ts';
import {
  findProject,
  type ProjectPlace,
  withoutDirectory,
} from '../library/engines/project-place.ts';
import { originProblems } from '../library/github/gate.ts';
import type { Job } from '../library/github/job.ts';
import { encryptionProblems } from '../library/sealed-plan/encryption-rule.ts';
import { ambientVariables } from '../library/system/environment.ts';
import { type Problem, UserError } from '../library/text/errors.ts';
import type { PlanInputs } from './spec.ts';

/**
 * What is wrong beside the inputs' own form, all of it at once and before a tool is started: the job's code and
 * environment, the folder, and how the plan is encrypted.
 * @throws UserError
 */
export async function checkRequest(inputs: PlanInputs, job: Job): Promise<ProjectPlace> {
  const kind = await kindOf(inputs.tool);
  const place = findProject(inputs.workingDirectory);
  const problems: Problem[] = [
    ...originProblems(job),
    ...kind.environmentProblems(ambientVariables().keys()),
    ...(place ? [] : [withoutDirectory(inputs.workingDirectory)]),
    // Nothing is stored of a look at what changed outside.
    ...(inputs.operation === 'drift' ? [] : encryptionProblems(wishOf(inputs, job))),
  ];
  if (problems.length > 0 || !place) throw new UserError(problems);
  return place;
}

function wishOf(inputs: PlanInputs, { visibility }: Job) {
  return {
    kmsKey: inputs.planKmsKey,
    passphrase: inputs.planPassphrase,
    unencryptedAllowed: inputs.allowUnencryptedPlan,
    visibility,
  };
}
