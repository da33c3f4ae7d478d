import type { CloudFormation, Stack, StackExport } from '../../../aws/cloudformation.ts';
import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import { awsCommand } from '../../../text/shell.ts';
import { regionOf } from '../stack/stack-id.ts';
import { destroyProblems, ownerProblems } from '../stack/stack-status.ts';

/** Why stacks of an environment must not be deleted, all of it. */
export async function destroyCheck(
  stacks: readonly Stack[],
  environment: string,
  cloud: CloudFormation,
): Promise<Problem[]> {
  const exports = stacks.length === 0 ? [] : await cloud.exports();
  const inUse = await Promise.all(
    stacks.map((stack) => exportProblems(stack, { stacks, exports, cloud })),
  );
  return stacks.flatMap((stack, at) => [
    ...ownerProblems(stack, environment),
    ...destroyProblems(stack),
    ...protectionProblems(stack),
    ...(inUse[at] ?? []),
  ]);
}

function protectionProblems(stack: Stack): Problem[] {
  const { StackName: name = '', EnableTerminationProtection: isProtected = false } = stack;
  if (!isProtected) return [];
  const snippet = awsCommand('cloudformation update-termination-protection', {
    'stack-name': name,
    'no-enable-termination-protection': true,
    region: regionOf(stack.StackId ?? ''),
  });
  return [
    {
      code: 'stack-protected',
      what: `Stack ${foreign(name)} is protected from being deleted (termination protection).`,
      remedy: `If it is to go: ${snippet}, then plan again.`,
      snippet,
    },
  ];
}

interface Around {
  readonly stacks: readonly Stack[];
  readonly exports: readonly StackExport[];
  readonly cloud: CloudFormation;
}

/** CloudFormation deletes no stack whose exports are in use; stacks of this plan are gone by then. */
async function exportProblems(
  stack: Stack,
  { stacks, exports, cloud }: Around,
): Promise<Problem[]> {
  const going = stacks.map(({ StackName }) => StackName);
  const own = exports.filter(({ stackId }) => stackId === stack.StackId);
  const all = await Promise.all(
    own.map(async ({ name }) => {
      const others = (await cloud.importers(name)).filter((one) => !going.includes(one));
      return others.length === 0 ? [] : [`${foreign(name)} by ${others.map(foreign).join(', ')}`];
    }),
  );
  const used = all.flat();
  if (used.length === 0) return [];
  return [
    {
      code: 'stack-exports-in-use',
      what: `Stack ${foreign(stack.StackName ?? '')} cannot be deleted: its exports are in use elsewhere: ${used.join('; ')}.`,
      remedy: 'Delete those stacks first, or take the imports out of them.',
    },
  ];
}
