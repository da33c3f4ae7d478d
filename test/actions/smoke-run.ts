import { type Ask, askBy } from '../../actions/smoke-check/ask.ts';
import { type Finished, smokeCheck } from '../../actions/smoke-check/smoke-check.ts';
import { spec } from '../../actions/smoke-check/spec.ts';
import { resultOf } from '../../actions/smoke-check/summary.ts';
import { agents } from '../scene/web.ts';
import type { VirtualClock } from '../world/clock.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { type Inputs, type Options, type Parts, play, type UseCaseRun } from './use-case.ts';

export type SmokeRun = UseCaseRun<Finished>;

/** A path for which nobody ever answers. */
export const silent = '/never';

/** Bytes in a socket look like silence to the virtual clock: it waits for what is asked, but for the silent. */
function counted(clock: VirtualClock): Ask {
  const ask = askBy(agents);
  let asking = 0;
  clock.watch(() => asking);
  return async (question, signal) => {
    if (question.url.pathname === silent) return ask(question, signal);
    asking += 1;
    return ask(question, signal).finally(() => {
      asking -= 1;
    });
  };
}

const useCase = {
  spec,
  resultOf,
  execute: (inputs: Parameters<typeof smokeCheck>[0], parts: Parts) =>
    smokeCheck(inputs, {
      ...parts,
      ask: counted(parts.clock as VirtualClock),
      openAws: async () => parts.aws,
    }),
};

/** Runs `smoke-check` against hosts of this machine, and AWS as the scenario has it. */
export function runSmokeCheck(
  inputs: Inputs,
  { scenario = environment(), ...options }: Options & { readonly scenario?: Scenario } = {},
): Promise<SmokeRun> {
  return play(useCase, scenario, { ...options, inputs: { environment: '', ...inputs } });
}

/** What the table says was seen, by row. */
export function seenIn({ finished }: SmokeRun): Record<string, string> {
  return Object.fromEntries((finished?.rows ?? []).map(({ name, seen }) => [name, seen]));
}
