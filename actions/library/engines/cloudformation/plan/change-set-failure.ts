import type { CloudFormation, OperationEvent } from '../../../aws/cloudformation.ts';
import { optionalLookup } from '../../../findings/optional.ts';
import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { Diagnostic } from '../../engine.ts';

/** Why no change set could be made for a stack. */
export interface Failure {
  readonly problem: Problem;
  readonly diagnostics: readonly Diagnostic[];
}

interface Failed {
  readonly stack: string;
  /** Path of its template, relative to the working directory. */
  readonly path: string;
  readonly arn: string;
  readonly reason: string;
}

/**
 * AWS's reason, with what early validation found: that is told as events, and the reason only says that there are
 * some. A nested change set that failed is looked into.
 * Source: AWS CloudFormation User Guide, "Validate stack deployments".
 */
export async function failureOf(failed: Failed, cloud: CloudFormation): Promise<Failure> {
  const { reason, details } = await innermost(failed, cloud);
  const found = details.map(({ summary, address }) => `${address ?? failed.stack}: ${summary}`);
  const told = found.length > 0 ? ` ${found.map((one) => foreign(one)).join('; ')}` : '';
  return {
    problem: {
      code: 'change-set-failed',
      what: `No change set could be made for the stack ${failed.stack}: ${foreign(reason)}${told}`,
      remedy: `Correct ${failed.path}, or what the message names, then plan again.`,
    },
    diagnostics: details.map((detail) => ({ ...detail, file: failed.path })),
  };
}

interface Reason {
  readonly reason: string;
  readonly details: readonly Diagnostic[];
}

async function innermost({ stack, arn, reason }: Failed, cloud: CloudFormation): Promise<Reason> {
  const nested = /Nested change set (arn:\S+)/.exec(reason)?.[1];
  if (nested !== undefined && nested !== arn) {
    const inner = await cloud.changeSet(nested, 'names');
    const why = inner?.StatusReason;
    const path = `${stack} (nested ${inner?.StackName ?? nested})`;
    if (why !== undefined) return innermost({ stack: path, path, arn: nested, reason: why }, cloud);
  }
  if (!/EarlyValidation|validation/i.test(reason)) return { reason, details: [] };
  const look = await optionalLookup(() => cloud.changeSetEvents(arn), []);
  return { reason, details: look.value.flatMap((event) => diagnosticOf(event, stack)) };
}

function diagnosticOf(event: OperationEvent, stack: string): Diagnostic[] {
  const { EventType, LogicalResourceId: id, ValidationPath: path } = event;
  if (EventType !== 'VALIDATION_ERROR') return [];
  const reason = event.ValidationStatusReason ?? event.ValidationName ?? 'a validation failed';
  return [
    {
      severity: event.ValidationFailureMode === 'WARN' ? 'warning' : 'error',
      summary: path === undefined ? reason : `${path}: ${reason}`,
      detail: event.ValidationName ?? '',
      ...(id === undefined ? {} : { address: `${stack}/${id}` }),
    },
  ];
}
