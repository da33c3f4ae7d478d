/** What is wrong, the file, and what the message says of it and of its remedy. */
export type Row = [
  what: string,
  file: Record<string, unknown>,
  told: readonly [what: string, remedy: string],
];
