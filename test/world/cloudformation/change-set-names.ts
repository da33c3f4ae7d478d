import { isDeepStrictEqual } from 'node:util';
import type { CreateChangeSetInput } from '@aws-sdk/client-cloudformation';
import { AwsFailure } from '../failure.ts';
import type { ChangeSetRecord, StackRecord } from './records.ts';
import { invalid } from './template.ts';

const patterns = {
  ChangeSetName: /^[a-zA-Z][-a-zA-Z0-9]{0,127}$/,
  StackName: /^([a-zA-Z][-a-zA-Z0-9]{0,127}|arn:[-a-zA-Z0-9:/._+]*)$/,
};

export function refuseBadNames(request: CreateChangeSetInput): void {
  for (const [member, pattern] of Object.entries(patterns)) {
    const value = String(request[member as keyof typeof patterns]);
    if (!pattern.test(value))
      throw invalid(
        `1 validation error detected: Value '${value}' at '${member.charAt(0).toLowerCase()}${member.slice(1)}' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern.source}`,
      );
  }
}

/** The change set that the same request made before. */
export function madeBefore(
  stack: StackRecord | undefined,
  request: CreateChangeSetInput,
  now: number,
): ChangeSetRecord | undefined {
  const known = stack?.changeSets.find(
    ({ name, state }) => name === request.ChangeSetName && !state.at(now).deleted,
  );
  if (known) refuseOther(known, request);
  return known;
}

const compared = [
  'TemplateBody',
  'TemplateURL',
  'Parameters',
  'Tags',
  'RoleARN',
  'Capabilities',
] as const;

/** The texts are those of real logs: saksdirect/nova issue 10. */
function refuseOther({ name, request: first }: ChangeSetRecord, request: CreateChangeSetInput) {
  const other = compared.find((member) => !isDeepStrictEqual(first[member], request[member]));
  if (!other && first.ClientToken === request.ClientToken) return;
  const what = other
    ? ` due to a mismatch with existing attribute ${other.replace(/Body$|URL$/, '')}`
    : '';
  throw new AwsFailure(
    'AlreadyExistsException',
    what ? `ChangeSet ${name} cannot be created${what}` : `ChangeSet ${name} already exists`,
  );
}
