import type { InputsOf } from '../host/spec.ts';
import type { placementInputs } from './inputs.ts';

type Inputs = InputsOf<typeof placementInputs>;

/** What the inputs say about the place itself; empty lists say nothing. */
export type PlacementWishes = Omit<Inputs, 'networkFrom'>;

/** Whose task is to be placed, and how. */
export interface PlacementRequest extends Inputs {
  readonly environment: string;
  readonly baseEnvironment: string | undefined;
  readonly cluster: string;
}
