import type { Scene, Setting } from '../applying/scene.ts';

/** How far an apply comes before it refuses, in their order. */
export const stages = {
  gate: 'GitHub alone was asked. Nothing of AWS, of the artifact or of the tool was touched.',
  artifact: 'None of its bytes was opened. No tool was started.',
  seal: 'One reason, and the end: nothing of it is used. No tool was started.',
  here: 'The plan is not for this job: all reasons at once. The tool was asked for its version alone.',
  now: 'The plan is for this job, and not any more, or it is not what was reviewed: all reasons at once. State and images of record were read.',
  apply:
    'The tool itself refuses. The lease was taken and given back, and the plan counts as applied.',
} as const;

export type Stage = keyof typeof stages;

/** One plan that must not be applied. */
export interface Refusal {
  /** What is wrong, as the table says it. */
  readonly what: string;
  readonly code: string;
  readonly setting?: Setting;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly identity?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, string>>;
  /** The event that started the run. */
  readonly event?: object;
  /** Done before the apply is tried. */
  readonly arrange?: (scene: Scene) => unknown;
}
