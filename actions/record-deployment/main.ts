import { GitHubApi } from '../library/github/api.ts';
import { runAction } from '../library/host/run.ts';
import { recordDeployment } from './record-deployment.ts';
import { spec } from './spec.ts';
import { resultOf } from './summary.ts';

export function main(): Promise<void> {
  return runAction(spec, async (run) => {
    const { inputs, clock, signal } = run;
    const github = new GitHubApi({ token: inputs.githubToken, clock, signal });
    return resultOf(await recordDeployment(inputs, { ...run, github }));
  });
}
