/** What was printed last is read by the runner meanwhile. */
const waitMs = 500;

/**
 * Ends the process when nothing is left to do and something still keeps Node alive: a request for an ID
 * token takes no signal and may hang for as long as its server likes. Without such a thing Node ends first.
 */
export function leaveSoon(): void {
  setTimeout(() => process.exit(), waitMs).unref();
}
