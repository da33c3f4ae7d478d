import { awsInputs } from '../../library/aws/inputs.ts';
import { engineInputs } from '../../library/engines/inputs.ts';
import { gateInputs } from '../../library/github/inputs.ts';
import {
  choice,
  duration,
  type Field,
  flag,
  type RightInputs,
  text,
} from '../../library/host/fields.ts';
import { leaseInputs } from '../../library/lease/inputs.ts';
import { environmentInputs, kindInput } from '../../library/naming/inputs.ts';
import { keyInputs, pathInputs, sealInputs } from '../../library/sealed-plan/inputs.ts';
import type { Problem } from '../../library/text/errors.ts';
import { withinTheJob } from './time-limit.ts';

/** Each operation needs other inputs: all that are missing are told at once. */
const operation = {
  ...choice(['apply', 'check', 'discard', 'unlock'], {
    prose:
      'What is done: `apply` applies the sealed plan; `check` refuses what `apply` would refuse, and changes nothing; `discard` removes what a plan that nobody will apply left with the cloud (change sets of CloudFormation); `unlock` ends a lock that somebody left behind, named by `lock` and `lock-id`. All are behind the gate.',
    default: 'apply',
  }),
  crossCheck: (value: 'apply' | 'check' | 'discard' | 'unlock', inputs: RightInputs) =>
    value === 'unlock' ? unlockProblems(inputs) : planProblems(value, inputs),
};

export const applyInputs = {
  environment: {
    ...environmentInputs.environment,
    prose: 'Name of the environment, as the plan has it.',
  },
  'base-environment': {
    ...environmentInputs['base-environment'],
    prose:
      'Name of the base environment. Without it, that of the plan is taken; with it, the plan must be for the same.',
  },
  operation,
  'plan-artifact-id': text({
    prose: 'Artifact with the sealed plan: the output `plan-artifact-id` of the job before.',
    pattern: /^[1-9]\d{0,18}$/,
    allowed: 'the number of an artifact',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    example: '${{ needs.plan.outputs.id }}',
  }),
  'plan-digest': text({
    prose: "The plan's identity: the output `plan-digest` of the job before.",
    pattern: /^[0-9a-f]{64}$/,
    allowed: '64 hexadecimal digits',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    example: '${{ needs.plan.outputs.digest }}',
  }),
  'plan-run-id': text({
    prose: 'With `gate: dispatch`: the run that planned.',
    pattern: /^[1-9]\d{0,18}$/,
    allowed: 'the number of a run',
    example: '4711',
  }),
  'plan-workflow': text({
    prose:
      'With `gate: dispatch`: the only workflow file whose plans are taken. Default: any of the repository.',
    pattern: /^\.github\/workflows\/[\w.-]+\.ya?ml$/,
    allowed: 'the path of a workflow file',
    example: '.github/workflows/plan.yml',
  }),
  'expires-in': duration({
    prose:
      'How long the environment lives from this apply on, as its record says; an earlier word stays where this is absent. Not for `kind: prod`.',
    example: '72h',
  }),
  'allow-same-role': flag({
    prose:
      'Applies a plan also as the role that made it. Then whoever can run the plan job can change what this job can, whatever guards it; log and page say so.',
    default: 'false',
  }),
  variables: {
    ...engineInputs.variables,
    prose:
      'Variables whose values no plan holds (ephemeral ones), as they were given to the plan, one `name=value` a line.',
  },
  parallelism: engineInputs.parallelism,
  'lock-timeout': engineInputs['lock-timeout'],
  'child-environment': engineInputs['child-environment'],
  timeout: withinTheJob(
    duration({
      prose: 'How long the apply may take; then the tool is asked to stop, as by a cancel.',
      default: '2h',
    }),
  ),
} as const;

/** The inputs of `operation: unlock`. */
export const unlockInputs = {
  lock: choice(['state', 'lease'], {
    prose:
      "With `operation: unlock`: which lock, that of the tool's state or the lease of the environment.",
  }),
  'lock-id': text({
    prose: 'With `operation: unlock`: the id of the lock, as the message about it shows it.',
    pattern: /^\w[\w./-]{0,199}$/,
    allowed: 'the id of a lock',
    example: '2c1f8a5e-9c1b-4b55-8f0e-7b1d4c9a3e21',
  }),
  tool: choice(['terraform', 'opentofu'], {
    prose: 'With `lock: state`: the tool. A plan names its own.',
    default: 'terraform',
  }),
  kind: forState(kindInput),
  layer: forState(choice(['base', 'app'], { prose: 'Layer of the state.', default: 'app' })),
  'working-directory': forState(engineInputs['working-directory']),
  'backend-config': forState(engineInputs['backend-config']),
  workspace: forState(engineInputs.workspace),
} as const;

/** All inputs of the action, in the order of its table. */
export const applyEnvInputs = {
  ...applyInputs,
  ...keyInputs,
  ...pathInputs,
  'plan-size-limit': sealInputs['plan-size-limit'],
  ...gateInputs,
  ...unlockInputs,
  ...leaseInputs,
  ...awsInputs,
};

function forState<T>(field: Field<T>): Field<T> {
  return { ...field, prose: `With \`lock: state\`, as the plan had it: ${field.prose}` };
}

function planProblems(operation: string, inputs: RightInputs): Problem[] {
  const dispatched = inputs.get('gate') === 'dispatch';
  return [
    ...missing(inputs, 'plan-artifact-id', `operation: ${operation}`),
    ...missing(inputs, 'plan-digest', `operation: ${operation}`),
    ...(dispatched ? missing(inputs, 'plan-run-id', `gate: dispatch`) : []),
  ];
}

function unlockProblems(inputs: RightInputs): Problem[] {
  const isLease = inputs.get('lock') === 'lease';
  return [
    ...missing(inputs, 'lock', `operation: unlock`),
    ...missing(inputs, 'lock-id', `operation: unlock`),
    ...(isLease ? missing(inputs, 'base-environment', `lock: lease`) : []),
    ...(inputs.get('gate') === 'dispatch' ? [gatedUnlock] : []),
  ];
}

/** What is there and wrong has been told by itself, and is not in the map at all. */
function missing(inputs: RightInputs, name: string, needs: string): Problem[] {
  if (!inputs.has(name) || inputs.get(name) !== undefined) return [];
  const example = examples[name] ?? 'value';
  return [
    {
      code: 'input-missing',
      what: `Input "${name}" is missing; ${needs} needs it.`,
      remedy: `with: { ${name}: "${example}" }`,
    },
  ];
}

const examples: Readonly<Record<string, string>> = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
  'plan-artifact-id': '${{ needs.plan.outputs.id }}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
  'plan-digest': '${{ needs.plan.outputs.digest }}',
  'plan-run-id': '<the id of the run that planned>',
  'base-environment': 'dev',
  lock: 'state',
  'lock-id': '<the id that the message about the lock shows>',
};

const gatedUnlock: Problem = {
  code: 'input-conflict',
  what: 'operation: unlock has no plan that `gate: dispatch` could be about.',
  remedy: 'with: { gate: environment }',
};
