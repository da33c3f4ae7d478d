import { choice, type RightInputs, text } from '../../host/fields.ts';
import type { Problem } from '../../text/errors.ts';
import { parseHandover } from './handover.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
const example = '${{ needs.deploy.outputs.rollout }}';
/** A flow mapping of YAML ends at the first `}` of an expression that is not quoted. */
const line = `rollout: "${example}"`;

/** The inputs of a rollout that stands at a pause, or is to be taken up by another job. */
export const handoverInputs = {
  'on-pause': choice(['wait', 'leave'], {
    prose:
      'What happens when a deployment stands at a PAUSE hook: the step waits until somebody answers it, within `timeout`, or it ends green with the outcome `paused`.',
    default: 'wait',
  }),
  rollout: {
    ...text({
      prose:
        'The output `rollout` of the step that rolled; for `operation: continue` and `rollback`.',
      allowed: 'the output rollout of a step that changed a service',
      example,
    }),
    crossCheck: handoverProblems,
  },
};

const taken = ['continue', 'rollback'];

function handoverProblems(value: string | undefined, inputs: RightInputs): readonly Problem[] {
  const operation = String(inputs.get('operation') ?? 'deploy');
  const isTaken = taken.includes(operation);
  if (!value) return isTaken ? [lacking(operation)] : [];
  if (!isTaken) return [idle(operation)];
  const handover = parseHandover(value);
  if (!handover) return [unreadable()];
  return (['environment', 'cluster'] as const).flatMap((name) => {
    const given = inputs.get(name);
    const isSame = given === undefined || handover[name] === given;
    return isSame ? [] : [ofAnother(name, handover[name], String(given))];
  });
}

function lacking(operation: string): Problem {
  return {
    code: 'input-missing',
    what: `Input "operation" is ${operation}, and "rollout" is empty: it says which deployments are meant. It is empty as well when that step changed nothing.`,
    remedy: `with: { operation: ${operation}, ${line} }`,
  };
}

function idle(operation: string): Problem {
  return {
    code: 'input-conflict',
    what: `Input "rollout" is given, and "operation" is ${operation}; allowed with it: continue, rollback.`,
    remedy: `with: { operation: continue, ${line} }`,
  };
}

function unreadable(): Problem {
  return {
    code: 'input-invalid',
    what: 'Input "rollout" is not what a step of this action gave as its output "rollout".',
    remedy: `with: { ${line} }`,
  };
}

function ofAnother(name: 'environment' | 'cluster', theirs: string, ours: string): Problem {
  return {
    code: 'input-conflict',
    what: `Input "rollout" is of ${name} "${theirs}", and "${name}" is "${ours}".`,
    remedy: `with: { ${name}: "${theirs}" }`,
  };
}
