import type { Aws } from '../../aws/aws.ts';
import { AwsError, isAwsError } from '../../aws/aws-error.ts';
import type { PastDeployment } from '../../aws/ecs-history.ts';
import { type Found, found, notChecked } from '../../findings/findings.ts';
import { optionalLookup } from '../../findings/optional.ts';

/** Whose past is asked for. */
export interface AskedPast {
  readonly cluster: string;
  readonly service: string;
  /** Absent: of every status. */
  readonly status?: 'SUCCESSFUL';
}

type Past = Found<readonly PastDeployment[] | undefined>;

/**
 * The service deployments that ECS remembers, the newest first; undefined where the role may not ask, or the
 * region has no such record (UnsupportedFeatureException).
 */
export async function pastOf(aws: Aws, { cluster, service, status }: AskedPast): Promise<Past> {
  const history = await aws.ecsHistory();
  try {
    return await optionalLookup(() => history.deployments(cluster, service, status), undefined);
  } catch (thrown) {
    if (!isAwsError(thrown, 'UnsupportedFeatureException')) throw thrown;
    return unread(thrown);
  }
}

/** The same where nothing but more care depends on it: a call that fails for good costs that and no more. */
export async function pastIfAble(aws: Aws, asked: AskedPast, signal: AbortSignal): Promise<Past> {
  try {
    return await pastOf(aws, asked);
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || signal.aborted) throw thrown;
    return unread(thrown);
  }
}

function unread({ action, awsCode }: AwsError): Past {
  return found(undefined, notChecked(`${action} failed (${awsCode})`));
}
