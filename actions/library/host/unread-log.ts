/**
 * Lets the work go on when nobody reads the log any more, as when the runner has died: each line is an error of the
 * stream then. What was begun in AWS by that time is better brought to its end, or taken back, than left.
 */
export function outliveTheLog(): void {
  if (!process.stdout.listeners('error').includes(lost)) process.stdout.on('error', lost);
}

function lost(): void {
  // There is nowhere to tell it.
}
