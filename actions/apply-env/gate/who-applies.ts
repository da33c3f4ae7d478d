import { principalOf } from '../../library/aws/principal.ts';
import type { Manifest } from '../../library/sealed-plan/public-schema.ts';
import { foreign } from '../../library/text/foreign.ts';
import type { ApplyParts } from '../request/parts.ts';

/** Who would apply, to be held against who planned. */
export interface WhoApplies {
  /** ARN; undefined where the two are not compared. */
  readonly caller?: string;
  /** Why they are not, for log and page. */
  readonly notes: readonly string[];
}

/** Tells a comparison that is not made: waived, or not possible. */
export async function whoApplies(
  { role }: Manifest,
  { inputs, aws, site }: ApplyParts,
): Promise<WhoApplies> {
  if (inputs.allowSameRole) {
    const note =
      'roles: whether plan and apply have roles of their own is not checked, because allow-same-role says so';
    site.line(note);
    return { notes: [note] };
  }
  const { arn } = await aws.identity();
  if (role !== null && principalOf(role) && principalOf(arn)) return { caller: arn, notes: [] };
  const note = String(
    foreign(
      `roles: whether plan and apply have roles of their own cannot be known: planned by ${role ?? 'nobody named'}, applied by ${arn}`,
    ),
  );
  site.warning(note);
  return { notes: [note] };
}
