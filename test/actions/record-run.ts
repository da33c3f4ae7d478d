import { GitHubApi } from '../../actions/library/github/api.ts';
import {
  type Finished,
  recordDeployment,
} from '../../actions/record-deployment/record-deployment.ts';
import { type RecordInputs, spec } from '../../actions/record-deployment/spec.ts';
import { resultOf } from '../../actions/record-deployment/summary.ts';
import { VirtualClock } from '../world/clock.ts';
import type { Fault } from '../world/faults.ts';
import { approvedRun, type GitHubScenario, protectedRepository } from '../world/github/scenario.ts';
import { GitHubWorld } from '../world/github/world.ts';
import { environment } from '../world/scenarios/environment.ts';
import { type Inputs, type Options, type Parts, play, type UseCaseRun } from './use-case.ts';

/** A repository whose jobs may file deployments, over several steps. */
export function repository(
  more: Partial<GitHubScenario> = {},
  faults: readonly Fault[] = [],
): GitHubWorld {
  const permissions = ['deployments: write'];
  const scenario = protectedRepository({ permissions, ...more });
  return new GitHubWorld(scenario, { clock: new VirtualClock(), faults });
}

/** One step of `record-deployment` in it. */
export function runRecord(
  github: GitHubWorld,
  inputs: Inputs,
  options: Options = {},
): Promise<UseCaseRun<Finished>> {
  const execute = (given: RecordInputs, parts: Parts) => {
    const { clock, signal } = parts;
    const { token } = github.scenario;
    const api = new GitHubApi({ token, clock, signal, send: github.send, url: github.url });
    return recordDeployment(given, { ...parts, github: api });
  };
  const identity = { commit: approvedRun.sha, ...options.identity };
  return play({ spec, execute, resultOf }, environment(), { ...options, inputs, identity });
}

/** Environment, commit and latest state of each deployment, the newest first. */
export function shownBy({ deployments }: GitHubWorld): string[] {
  return deployments.all.map(
    (one) => `${one.environment} ${one.ref.slice(0, 4)} ${deployments.stateOf(one) ?? 'nothing'}`,
  );
}
