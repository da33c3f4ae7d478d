import { choice } from '../host/fields.ts';
import { lines } from '../host/lines.ts';

/** What a plan may destroy. */
export const protectionInputs = {
  protect: choice(['true', 'false'], {
    prose:
      'Whether a plan that destroys or replaces something with data in it (databases, buckets, file systems, keys, ...) is refused. Default: `true` for `kind: prod`.',
  }),
  'allow-data-loss': lines({
    prose:
      'Addresses that may lose their data in spite of `protect`, exactly as the plan has them, one a line. Sealed with the plan, and shown to the reviewer.',
    line: 'the address of a resource',
    example: 'aws_db_instance.main',
  }),
};

/** Production is protected unless the workflow says otherwise. */
export function isProtected(
  protect: 'true' | 'false' | undefined,
  kind: 'ad-hoc' | 'prod',
): boolean {
  return protect === undefined ? kind === 'prod' : protect === 'true';
}
