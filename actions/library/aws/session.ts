import type { RequestHandler } from '@smithy/types';
import type { Site } from '../host/site.ts';
import type { InputsOf } from '../host/spec.ts';
import type { Clock } from '../system/clock.ts';
import { RefusedError } from '../text/errors.ts';
import { Aws } from './aws.ts';
import type { Connection } from './connection.ts';
import type { awsInputs } from './inputs.ts';
import { networkFromEnvironment } from './network.ts';
import { requireRegion } from './region.ts';
import { accountNotAllowed } from './role.ts';
import { RoleSession } from './role-session.ts';

/** What a session needs of the run that opens it. */
export interface SessionParts {
  /** The action's name, seen in CloudTrail. */
  readonly action: string;
  readonly site: Pick<Site, 'identity' | 'idToken' | 'mask'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Takes the place of the network. */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's handlers are generic in their own options
  readonly requestHandler?: RequestHandler<any, any, any>;
}

type AwsInputs = InputsOf<typeof awsInputs>;

/** Opens the account and region that the inputs name; refuses an account that they do not allow. */
export async function openSession(inputs: AwsInputs, parts: SessionParts): Promise<Aws> {
  const connection = connect(inputs.awsRegion, parts);
  const role = inputs.roleToAssume && roleSession(inputs.roleToAssume, { parts, connection });
  const aws = new Aws(role ? { ...connection, role } : connection);
  if (inputs.allowedAccountIds.length > 0) await refuseOtherAccounts(aws, inputs.allowedAccountIds);
  return aws;
}

function connect(input: string | undefined, parts: SessionParts): Connection {
  const { clock, signal, requestHandler } = parts;
  const reach = { region: requireRegion(input), clock, signal, network: networkFromEnvironment() };
  return requestHandler ? { ...reach, requestHandler } : reach;
}

function roleSession(
  roleArn: string,
  { parts, connection }: { parts: SessionParts; connection: Connection },
): RoleSession {
  const { signal: _, ...lasting } = connection;
  return new RoleSession(async (signal) => {
    const { assumeRole, sessionName } = await import('./web-identity.ts');
    const name = sessionName(parts.action, parts.site.identity.runId);
    const identity = { roleArn, sessionName: name, site: parts.site };
    return assumeRole(identity, signal ? { ...lasting, signal } : lasting);
  }, parts.clock);
}

async function refuseOtherAccounts(aws: Aws, allowed: readonly string[]): Promise<void> {
  const { account, arn } = await aws.identity();
  if (allowed.includes(account)) return;
  throw new RefusedError(
    accountNotAllowed(`This step acts in account ${account} as ${arn}`, allowed),
  );
}
