import { AwsError } from '../aws/aws-error.ts';
import { type Findings, type Found, found, notChecked } from './findings.ts';

/** A check that nothing depends on: a call that AWS denies or that fails for good costs it and no more. */
export async function optionalCheck(check: () => Promise<Findings>): Promise<Findings> {
  try {
    return await check();
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown;
    const how = thrown.isDenied ? 'denied' : `failed (${thrown.awsCode})`;
    return notChecked(`${thrown.action} ${how}`);
  }
}

/** A look-up whose answer decides what is done: only a denial may leave us with the fall-back. */
export async function optionalLookup<T>(look: () => Promise<T>, fallback: T): Promise<Found<T>> {
  try {
    return found(await look());
  } catch (thrown) {
    if (!(thrown instanceof AwsError && thrown.isDenied)) throw thrown;
    return found(fallback, notChecked(`${thrown.action} denied`));
  }
}
