import type { ChangeSummary } from '../../review/change-summary.ts';
import { summarise } from '../../review/summarise.ts';
import { type Problem, UserError } from '../../text/errors.ts';
import type {
  Applied,
  ApplyFollower,
  Engine,
  Planned,
  PlanRequest,
  SavedPlan,
  StartingState,
  ToolIdentity,
} from '../engine.ts';
import { applyPlan } from './apply.ts';
import { findBinary } from './binary.ts';
import { type Dialect, dialects } from './dialect.ts';
import { changedProviders, lockFileHash, readLockFile } from './lock-file.ts';
import { makePlan } from './plan.ts';
import { startingStateIn, stateIdentity } from './plan-file.ts';
import { declaredVariables, neededAtApply, type PlanJson, readPlanJson } from './plan-json.ts';
import { plannedChanges } from './planned-changes.ts';
import { prepareToApply, prepareToPlan, prepareToRead } from './prepare.ts';
import type { Project } from './project.ts';
import { runPlainly, runQuietly, type Toolbox } from './tool.ts';
import { undeclared } from './variables.ts';
import { readVersion } from './version.ts';

/** What an engine works with; `directory` and `binary` follow from project and environment. */
type Setting = Omit<Toolbox, 'dialect' | 'binary' | 'directory'> & {
  readonly tool: ToolIdentity['tool'];
  readonly project: Project;
};

/** The engine for Terraform and OpenTofu: throws a UserError where the tool is not there. */
export function terraformEngine({ tool, project, ...setting }: Setting): Engine {
  const dialect = dialects[tool];
  const binary = findBinary(dialect, setting.environment.PATH ?? '');
  return new TerraformEngine(
    { ...setting, dialect, binary, directory: project.directory },
    project,
  );
}

class TerraformEngine implements Engine {
  readonly #toolbox: Toolbox;
  readonly #project: Project;
  /** Reading a plan starts providers: that is done once for each. */
  readonly #read = new Map<string, PlanJson>();
  #isReady = false;

  constructor(toolbox: Toolbox, project: Project) {
    this.#toolbox = toolbox;
    this.#project = project;
  }

  async identify(): Promise<ToolIdentity> {
    const { stdout } = await runQuietly(this.#toolbox, 'show', ['version']);
    return readVersion(stdout, this.#dialect);
  }

  async plan(request: PlanRequest): Promise<Planned> {
    await prepareToPlan(this.#toolbox, this.#project);
    this.#isReady = true;
    const { hasChanges, notes } = await makePlan(this.#toolbox, this.#project, request);
    const json = await this.#json(request.planFile);
    const problems = undeclared(this.#project.variables, declaredVariables(json));
    if (problems.length > 0) throw new UserError(problems);
    const lockFile = readLockFile(this.#project.directory);
    const summary = this.#summaryOf(json, request);
    const isDrift = request.options.operation === 'drift';
    return {
      hasChanges: isDrift ? summary.counts.drifted > 0 : hasChanges,
      summary,
      startingState: startingStateIn(request.planFile) ?? (await this.startingState()),
      ...(lockFile === undefined ? {} : { lockFileHash: lockFileHash(lockFile) }),
      notes,
    };
  }

  async summarise(saved: SavedPlan): Promise<ChangeSummary> {
    if (!this.#isReady) await prepareToRead(this.#toolbox);
    return this.#summaryOf(await this.#json(saved.planFile), saved);
  }

  async startingState(): Promise<StartingState> {
    await this.#readyToApply();
    const { stdout } = await runQuietly(this.#toolbox, 'state', ['state', 'pull']);
    return stateIdentity(stdout);
  }

  async apply({ planFile }: SavedPlan, follower: ApplyFollower): Promise<Applied> {
    await this.#readyToApply();
    const { variables } = this.#project;
    const again =
      variables.size > 0 ? neededAtApply(await this.#json(planFile), variables) : variables;
    return applyPlan(this.#toolbox, this.#project, { planFile, variables: again, follower });
  }

  async unlock(id: string): Promise<void> {
    if (!/^\w/.test(id)) throw new UserError(notAnId(id));
    await this.#readyToApply();
    await runPlainly(this.#toolbox, 'unlock', ['force-unlock', '-no-color', '-force', id]);
  }

  get #dialect(): Dialect {
    return this.#toolbox.dialect;
  }

  async #readyToApply(): Promise<void> {
    if (this.#isReady) return;
    await prepareToApply(this.#toolbox, this.#project);
    this.#isReady = true;
  }

  async #json(planFile: string): Promise<PlanJson> {
    const known = this.#read.get(planFile);
    if (known) return known;
    const { stdout } = await runQuietly(this.#toolbox, 'show', ['show', '-json', planFile]);
    const read = readPlanJson(stdout);
    this.#read.set(planFile, read);
    return read;
  }

  #summaryOf(json: PlanJson, { options, maskKey, earlierLockFile }: PlanRequest): ChangeSummary {
    const now = readLockFile(this.#project.directory) ?? '';
    const providers = earlierLockFile === undefined ? [] : changedProviders(earlierLockFile, now);
    return summarise(
      plannedChanges(json, { tool: this.#dialect.tool, options, providers }),
      maskKey,
    );
  }
}

/** It would be taken for an option. */
function notAnId(id: string): Problem {
  return {
    code: 'input-invalid',
    what: `${JSON.stringify(id)} is not the id of a lock; allowed: the id that the message about the lock names.`,
  };
}
