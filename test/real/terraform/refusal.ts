import type { ReportedError } from '../../../actions/library/text/errors.ts';

/** What the work was refused with. */
export async function refusal(work: Promise<unknown>): Promise<ReportedError> {
  const refused = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (refused) return refused as ReportedError;
  throw new Error('this was to be refused');
}
