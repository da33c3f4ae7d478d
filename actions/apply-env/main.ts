import { openSession } from '../library/aws/session.ts';
import { GitHubApi } from '../library/github/api.ts';
import { runAction } from '../library/host/run.ts';
import { thisMachine } from '../library/system/machine.ts';
import { applyEnv } from './apply-env.ts';
import { spec } from './spec.ts';
import { resultOf } from './summary.ts';

export function main(): Promise<void> {
  return runAction(spec, async (run) => {
    const { inputs, clock, signal } = run;
    const github = new GitHubApi({ token: inputs.githubToken, clock, signal });
    const openAws = () => openSession(inputs, run);
    const around = { ...run, github, openAws, machine: thisMachine() };
    return resultOf(await applyEnv(inputs, around), run.site);
  });
}
