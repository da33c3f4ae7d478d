import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { SavedStack } from '../saved-plan/saved-plan.ts';
import { type Described, digestOf } from '../stack/describe-change-set.ts';
import { changeSetName } from '../stack/stack-id.ts';
import { isGone } from '../stack/stack-status.ts';
import { differingTemplate, planAgain, stackGone } from './stack-differences.ts';
import type { Standing } from './standing.ts';

/** Why a change set cannot be executed as it was planned. */
export function changeSetProblems(standing: Standing): readonly Problem[] {
  const { stack, now, described } = standing;
  if (!now || isGone(now)) return [stackGone(stack)];
  if (!described) return [changeSetGone(standing)];
  const status = statusProblem(stack, described);
  if (status) return [status];
  const differences = [
    differingTemplate(standing),
    differingParameters(stack, described),
    differingTags(stack, described),
    differingRole(standing),
  ].filter((problem) => problem !== undefined);
  if (differences.length > 0) return differences;
  return digestOf(described) === stack.described ? [] : [otherChanges(stack)];
}

/** Of a name that somebody took again, ours is another one: it is known by its ARN. */
function changeSetGone({ stack, siblings }: Standing): Problem {
  const arn = stack.changeSet ?? '';
  const name = changeSetName(arn);
  const other = siblings.find((sibling) => changeSetName(sibling) === name);
  if (other !== undefined)
    return {
      code: 'change-set-replaced',
      what: `Stack ${foreign(stack.name)}: change set ${foreign(name)} is another one than was planned: ${foreign(other)} instead of ${foreign(arn)}.`,
      remedy: planAgain,
    };
  return {
    code: 'change-set-gone',
    what: `Stack ${foreign(stack.name)}: change set ${foreign(name)} is not there any more. CloudFormation removes all change sets of a stack when one of them is executed.`,
    remedy: planAgain,
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html */
function statusProblem({ name }: SavedStack, { changeSet }: Described): Problem | undefined {
  const { Status, ExecutionStatus = '' } = changeSet;
  if (Status === 'CREATE_COMPLETE' && ExecutionStatus === 'AVAILABLE') return undefined;
  if (ExecutionStatus === 'OBSOLETE')
    return {
      code: 'change-set-obsolete',
      what: `Stack ${foreign(name)} was changed since this was planned: its change set is OBSOLETE.`,
      remedy: planAgain,
    };
  if (ExecutionStatus.startsWith('EXECUTE_'))
    return {
      code: 'change-set-executed',
      what: `Stack ${foreign(name)}: the change set was executed already, it is ${foreign(ExecutionStatus)}.`,
      remedy: planAgain,
    };
  return {
    code: 'change-set-not-ready',
    what: `Stack ${foreign(name)}: the change set is ${foreign(Status ?? 'in no status')} and ${foreign(ExecutionStatus)}, not CREATE_COMPLETE and AVAILABLE.`,
    remedy: planAgain,
  };
}

/** The values of NoEcho parameters are never told: of those the names alone are compared. */
function differingParameters(stack: SavedStack, { changeSet }: Described): Problem | undefined {
  const told = new Map(
    (changeSet.Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => [
      ParameterKey,
      ParameterValue,
    ]),
  );
  const planned = new Map(stack.parameters.map((parameter) => [parameter.name, parameter]));
  const names = new Set([...told.keys(), ...planned.keys()]);
  const differing = [...names].filter((name) => {
    const parameter = planned.get(name);
    const now = told.get(name);
    if (parameter === undefined || now === undefined) return true;
    return 'value' in parameter && parameter.value !== now;
  });
  return differing.length === 0
    ? undefined
    : differs(stack, {
        code: 'change-set-parameters-differ',
        what: `parameters ${listed(differing)}`,
      });
}

function differingTags(stack: SavedStack, { changeSet }: Described): Problem | undefined {
  const told = Object.fromEntries((changeSet.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  const names = new Set([...Object.keys(told), ...Object.keys(stack.tags)]);
  const differing = [...names].filter((name) => told[name] !== stack.tags[name]);
  return differing.length === 0
    ? undefined
    : differs(stack, { code: 'change-set-tags-differ', what: `tags ${listed(differing)}` });
}

/** A change set does not tell its role; a stack tells the one that it was last given. */
function differingRole({ stack, now }: Standing): Problem | undefined {
  const role = now?.RoleARN;
  if (stack.action === 'create' && role !== undefined && role !== stack.role)
    return differs(stack, { code: 'change-set-role-differs', what: `role ${foreign(role)}` });
  return undefined;
}

function differs({ name }: SavedStack, { code, what }: Problem): Problem {
  return {
    code,
    what: `Stack ${foreign(name)}: the change set has other ${what} than were planned.`,
    remedy: planAgain,
  };
}

function otherChanges({ name }: SavedStack): Problem {
  return {
    code: 'change-set-differs',
    what: `Stack ${foreign(name)}: what the change set does, read again from CloudFormation, is not what was planned and reviewed.`,
    remedy: planAgain,
  };
}

function listed(names: readonly string[]): string {
  return names
    .toSorted()
    .map((name) => foreign(name).toString())
    .join(', ');
}
