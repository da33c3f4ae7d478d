import type { Job } from './job.ts';
import type { Stage } from './log.ts';
import type { StageLog } from './stage-log.ts';

export interface Details {
  readonly log: StageLog;
  readonly stage: Stage;
  readonly inputs: ReadonlyMap<string, string>;
}

/** The folded head of a step's log (Runner.Worker/Handlers/Handler.cs, PrintActionDetails). */
export function printDetails(job: Job, { log, stage, inputs }: Details): void {
  if (stage === 'post') {
    log.output('Post job cleanup.');
    return;
  }
  const { actionRepository, actionRef } = job.identity;
  const name = job.face.directory.split('/').at(-1);
  log.output(`##[group]Run ${actionRepository}/${name}@${actionRef}`);
  const given = [...inputs].filter(([, value]) => value !== '');
  if (inputs.size > 0) log.output('with:');
  for (const [input, value] of given) log.output(`  ${input}: ${value}`);
  const env = Object.entries({ ...job.env, ...job.options.env });
  const state = [...job.state].map(([key, value]) => [`STATE_${key}`, value] as const);
  if (env.length + state.length > 0) log.output('env:');
  for (const [key, value] of [...env, ...state]) log.output(`  ${key}: ${value}`);
  log.output('##[endgroup]');
}
