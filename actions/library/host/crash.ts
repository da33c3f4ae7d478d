/**
 * Catches what nobody awaited and nobody caught. Node would print it as it is, and what somebody else
 * wrote may stand in it; reported, it fails the step like every other error.
 */
export function onCrash(report: (thrown: unknown) => Promise<void>): { stop(): void } {
  const crash = (thrown: unknown) => void report(thrown).finally(() => process.exit(1));
  process.on('uncaughtException', crash);
  return { stop: () => process.off('uncaughtException', crash) };
}
