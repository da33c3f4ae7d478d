import { suiteVersion } from '../host/version.ts';
import type { Parts } from './parts.ts';
import type { CallerIdentity } from './sts.ts';

/** Prints which version does what, in which account and as whom, before anything is read there. */
export async function printHead(
  what: string,
  { action, aws, site }: Pick<Parts, 'action' | 'aws' | 'site'>,
): Promise<CallerIdentity> {
  const caller = await aws.identity();
  const { account, arn } = caller;
  site.line(`${action} ${suiteVersion}: ${what}, account ${account}, ${aws.region}, as ${arn}`);
  return caller;
}
