import { randomUUID } from 'node:crypto';
import type { JobStatus } from './condition.ts';
import type { Environment } from './environment.ts';
import type { GithubContext } from './expression.ts';
import { type Face, readFace } from './face.ts';
import { createFolders, type Folders } from './folders.ts';
import { DEFAULT_IDENTITY, githubContext, type Identity } from './identity.ts';
import { Log, type Stage } from './log.ts';
import { Masks } from './masks.ts';
import type { StepOptions } from './options.ts';
import type { Stream } from './process.ts';
import type { Annotation } from './stage-log.ts';
import { type Time, timeOf, timeScaledBy, worldNow } from './time.ts';

/** A line as the process printed it: before masks and commands. */
export interface RawLine {
  readonly stage: Stage;
  readonly stream: Stream;
  readonly line: string;
  readonly at: number;
}

/** What outlives a stage: a job with this one step. */
export interface Job {
  readonly options: StepOptions;
  readonly face: Face;
  readonly identity: Identity;
  readonly github: GithubContext;
  readonly folders: Folders;
  readonly time: Time;
  readonly startedAt: number;
  readonly trackingId: string;
  readonly masks: Masks;
  readonly log: Log;
  readonly raw: RawLine[];
  readonly annotations: Annotation[];
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  readonly env: Environment;
  readonly path: string[];
  readonly summaries: string[];
  readonly matchers: string[];
  status: JobStatus;
}

export function createJob(options: StepOptions): Job {
  const face = readFace(options.face);
  const identity = { ...DEFAULT_IDENTITY, ...options.identity };
  const folders = createFolders(identity.event, options);
  const time = options.clock ? timeOf(options.clock) : timeScaledBy(options.timeScale ?? 1);
  const startedAt = worldNow(time);
  const masks = initialMasks(identity, options.secrets ?? []);
  const log = new Log(masks, () => worldNow(time) - startedAt);
  if (options.onLine) log.listen(options.onLine);
  return {
    ...{ options, face, identity, folders, time, startedAt, masks, log },
    github: githubContext(identity, { stepId: options.stepId ?? 'step', ...folders }),
    trackingId: `github_${randomUUID()}`,
    ...{ raw: [], annotations: [], summaries: [], matchers: [], path: [] },
    outputs: new Map(),
    state: new Map(),
    env: {},
    status: 'success',
  };
}

/** Secrets of the workflow and the job's own tokens (Runner.Worker/Worker.cs, InitializeSecretMasker). */
function initialMasks(identity: Identity, secrets: readonly string[]): Masks {
  const masks = new Masks();
  for (const secret of [identity.token, ...secrets]) masks.addWithLines(secret.trim());
  masks.add(identity.runtimeToken);
  return masks;
}

/** Names of state are one whatever their case; the first spelling stays (IntraActionState). */
export function saveState(state: Map<string, string>, name: string, value: string): void {
  const known = [...state.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  state.set(known ?? name, value);
}
