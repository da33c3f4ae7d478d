import type { FileEffects } from './files.ts';
import { type Job, saveState } from './job.ts';
import type { Stage } from './log.ts';
import type { StageLog } from './stage-log.ts';

/** Only main's outputs have a name to be found under; pre and post have none (JobExtension.cs). */
export function outputSetter(job: Job, stage: Stage): (name: string, value: string) => void {
  return (name, value) => {
    if (name === '') throw new Error("Value cannot be null. (Parameter 'name')");
    if (stage === 'main') job.outputs.set(name, value);
  };
}

/** What the files of a stage do to its job. */
export function fileEffects(job: Job, stage: Stage, log: StageLog): FileEffects {
  return {
    prependPath: (path: string) => {
      const before = job.path.indexOf(path);
      if (before >= 0) job.path.splice(before, 1);
      job.path.push(path);
    },
    setEnv: (name: string, value: string) => void Object.assign(job.env, { [name]: value }),
    saveState: (name: string, value: string) => saveState(job.state, name, value),
    setOutput: outputSetter(job, stage),
    addSummary: (text: string) => void job.summaries.push(text),
    mask: (text: string) => job.masks.mask(text),
    error: (message: string) => log.issue('error', message),
    fail: () => {
      log.failed = true;
    },
  };
}
