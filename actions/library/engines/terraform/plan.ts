import { chmodSync, existsSync } from 'node:fs';
import type { PlanOptions } from '../../review/planned-changes.ts';
import { UserError } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import type { Diagnostic, PlanRequest, Trace } from '../engine.ts';
import { fromText } from './diagnostics.ts';
import { hiding, readEvent } from './events.ts';
import { toolError } from './failures.ts';
import { planFileOf } from './plan-file.ts';
import type { Project } from './project.ts';
import { lastWords, runTool, type Toolbox } from './tool.ts';
import { variableFiles } from './variables.ts';

/** What planning came to. */
export interface Made {
  readonly hasChanges: boolean;
  readonly notes: readonly string[];
}

/**
 * Plans and saves. The events and not the text for people are read: that text shows values of attributes that no
 * provider marks as secret, such as those of a container's environment.
 */
export async function makePlan(
  toolbox: Toolbox,
  project: Project,
  request: PlanRequest,
): Promise<Made> {
  const { options } = request;
  const planFile = planFileOf(request);
  const variables = variableFiles(project, toolbox.folder);
  if (variables.problems.length > 0) throw new UserError(variables.problems);
  const diagnostics: Diagnostic[] = [];
  let started: Trace | undefined;
  const planning = runTool(toolbox, {
    onStarted: (trace) => {
      started = trace;
    },
    arguments: [
      ...['plan', '-json', '-input=false', '-no-color', '-detailed-exitcode', `-out=${planFile}`],
      ...projectArguments(project),
      ...optionArguments(options),
      ...variables.files.map((file) => `-var-file=${file}`),
    ],
    onLine: (line) => {
      const event = hiding(readEvent(line), toolbox.hidden);
      if (event.kind === 'diagnostic') diagnostics.push(event.diagnostic);
      if ('message' in event) toolbox.line(String(foreign(event.message)));
      if (event.kind === 'planned')
        toolbox.line(`plans to ${event.action} ${foreign(event.address)}`);
    },
  });
  const finished = await planning.catch((thrown: unknown) => {
    if (started && toolbox.signal.aborted) toolbox.line(leftWords(toolbox, started));
    throw thrown;
  });
  // A plan holds every secret that it was made with.
  if (existsSync(planFile)) chmodSync(planFile, 0o600);
  // 0: nothing to do, 2: something to do.
  if (finished.code === 0 || finished.code === 2)
    return {
      hasChanges: finished.code === 2,
      notes: [...variables.notes, ...warnings(diagnostics)],
    };
  toolbox.signal.throwIfAborted();
  throw toolError({
    activity: 'plan',
    dialect: toolbox.dialect,
    below: toolbox.below,
    diagnostics: [...diagnostics, ...fromText(finished.stderr)],
    lastWords: lastWords(finished),
  });
}

/** A cancelled step has no time to wait for it. It changes nothing, and holds the lock of the state while it plans. */
function leftWords({ dialect }: Toolbox, { pid }: Trace): string {
  return `${dialect.title} was asked to stop and goes on as process ${pid}, while the job lives: it changes nothing. A lock of the state that it leaves behind is named, with its id, by the next plan, and ended by apply-env with { operation: unlock }`;
}

/** What holds for a plan and for an apply. */
export function projectArguments({ lockTimeoutMs, parallelism }: Project): string[] {
  const atOnce = parallelism === undefined ? [] : [`-parallelism=${parallelism}`];
  return [`-lock-timeout=${Math.ceil(lockTimeoutMs / 1_000)}s`, ...atOnce];
}

/** Every value is behind its own `=`: none of them can be taken for an option. */
export function optionArguments({ operation, targets, replace, refresh }: PlanOptions): string[] {
  return [
    ...(operation === 'destroy' ? ['-destroy'] : []),
    ...(operation === 'drift' ? ['-refresh-only'] : []),
    ...(refresh ? [] : ['-refresh=false']),
    ...targets.map((address) => `-target=${address}`),
    ...replace.map((address) => `-replace=${address}`),
  ];
}

function warnings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(
      ({ severity, summary }) => severity === 'warning' && !/undeclared variable/.test(summary),
    )
    .map(({ summary, detail }) => `${summary}: ${detail.replace(/\s+/g, ' ').trim()}`);
}
