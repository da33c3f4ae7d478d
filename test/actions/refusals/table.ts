import { artifactRefusals } from './artifact.ts';
import { gateRefusals } from './gate.ts';
import { applyRefusals, hereRefusals, nowRefusals } from './here-and-now.ts';
import type { Refusal, Stage } from './refusal.ts';
import { sealRefusals } from './seal.ts';

/** Every plan that `apply-env` must refuse, by the stage at which it does. */
export const table: Readonly<Record<Stage, readonly Refusal[]>> = {
  gate: gateRefusals,
  artifact: artifactRefusals,
  seal: sealRefusals,
  here: hereRefusals,
  now: nowRefusals,
  apply: applyRefusals,
};
