/** The harness: one action's face, run as actions/runner runs it. */
export { writeEvidence } from './evidence.ts';
export type { Identity } from './identity.ts';
export { type LogLine, render } from './log.ts';
export type { StepOptions } from './options.ts';
export type { StepResult } from './result.ts';
export type { Annotation } from './stage-log.ts';
export { runStep } from './step.ts';
