import { release } from '../../library/sealed-plan/path-holders.ts';
import { putBack } from '../../library/sealed-plan/place.ts';
import { messageOf } from '../../library/text/errors.ts';
import { foreign } from '../../library/text/foreign.ts';
import type { Opened } from '../open/open-plan.ts';
import type { ApplyParts } from '../request/parts.ts';
import type { CarriedOut } from './carried-out.ts';

/** Puts back what lay at the plan's path, unless a tool still works there. Never throws: the apply is over. */
export async function putBackUnlessLeft(
  { placement }: Opened,
  carried: CarriedOut | undefined,
  { inputs, site, leavings }: ApplyParts,
): Promise<void> {
  if (!placement) return;
  const { path, holding } = placement;
  if (carried?.left) {
    site.warning(`The planned project stays at ${path}; what lay there before is in ${holding}.`);
    return;
  }
  await putBack(placement).then(
    () => {
      if (inputs.fixedPath) release(path);
      leavings.note({ placement: undefined });
    },
    (thrown: unknown) => {
      site.warning(
        `What lay at ${path} could not be put back (${foreign(messageOf(thrown))}): it is in ${holding}.`,
      );
    },
  );
}
