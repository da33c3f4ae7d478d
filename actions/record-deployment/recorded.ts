/** What GitHub has now. */
export interface Recorded {
  readonly id?: string;
  /** It was filed, and its state was not taken: an end may say it. */
  readonly isWithoutState?: boolean;
  /** How many were taken out of use. */
  readonly retired?: number;
}
