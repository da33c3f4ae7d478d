import { resolve } from 'node:path';
import type { ChangeSummary } from '../../review/change-summary.ts';
import { summarise } from '../../review/summarise.ts';
import type { PlanAsset } from '../../sealed-plan/private-schema.ts';
import { type Problem, UserError } from '../../text/errors.ts';
import type {
  Afterwards,
  Applied,
  ApplyFollower,
  Engine,
  LockHolder,
  Planned,
  PlanRequest,
  SavedPlan,
  StartingState,
  ToolIdentity,
  Trace,
} from '../engine.ts';
import { afterwards } from './afterwards.ts';
import { applyPlan } from './apply.ts';
import { findBinary } from './binary.ts';
import { destroyKitOf } from './destroy-kit.ts';
import { type Dialect, dialects, type TerraformTool } from './dialect.ts';
import { Hidden } from './hidden.ts';
import { changedProviders, lockFileHash, readLockFile } from './lock-file.ts';
import { lockHolderIn } from './lock-info.ts';
import { makePlan } from './plan.ts';
import { planFileOf, startingStateIn, stateIdentity } from './plan-file.ts';
import {
  declaredVariables,
  neededAtApply,
  type PlanJson,
  readPlanJson,
  secretsIn,
} from './plan-json.ts';
import { plannedChanges } from './planned-changes.ts';
import { prepareToApply, prepareToPlan, prepareToRead } from './prepare.ts';
import type { Project } from './project.ts';
import { secretsGiven } from './secret-variables.ts';
import { settingsOf, type TerraformSettings } from './settings.ts';
import { runPlainly, runQuietly, runTool, type Toolbox } from './tool.ts';
import { unmatched } from './unmatched.ts';
import { undeclared } from './variables.ts';
import { readVersion } from './version.ts';

/** What an engine works with; `directory` and `binary` follow from project and environment. */
type Setting = Omit<Toolbox, 'dialect' | 'binary' | 'directory' | 'below' | 'hidden'> & {
  readonly tool: TerraformTool;
  readonly project: Project;
};

/** The engine for Terraform and OpenTofu: throws a UserError where the tool is not there. */
export function terraformEngine({ tool, project, ...setting }: Setting): TerraformEngine {
  const dialect = dialects[tool];
  const { directory, below } = project;
  const binary = findBinary(dialect, setting.environment.PATH ?? '', rootOf(project));
  return new TerraformEngine(
    { ...setting, dialect, binary, directory, below, hidden: new Hidden() },
    project,
  );
}

function rootOf({ directory, below }: Project): string {
  const up = below === '' ? [] : below.split('/').map(() => '..');
  return resolve(directory, ...up);
}

class TerraformEngine implements Engine {
  readonly #toolbox: Toolbox;
  readonly #project: Project;
  /** Reading a plan starts providers: that is done once for each. */
  readonly #read = new Map<string, Promise<PlanJson>>();
  #isReady = false;

  constructor(toolbox: Toolbox, project: Project) {
    this.#toolbox = toolbox;
    this.#project = project;
  }

  get directory(): string {
    return this.#project.below;
  }

  async identify(): Promise<ToolIdentity> {
    // Away from the project: nothing of a plan that may not be for here is looked at.
    const away = { ...this.#toolbox, directory: this.#toolbox.folder.path('.') };
    const { stdout } = await runQuietly(away, 'show', ['version']);
    return readVersion(stdout, this.#dialect);
  }

  async plan(request: PlanRequest): Promise<Planned> {
    this.#hideWhatIsGiven();
    await prepareToPlan(this.#toolbox, this.#project);
    this.#isReady = true;
    const { hasChanges, notes } = await makePlan(this.#toolbox, this.#project, request);
    const json = await this.#json(request);
    const problems = [
      ...undeclared(this.#project.variables, declaredVariables(json)),
      ...unmatched(json, request.options),
    ];
    if (problems.length > 0) throw new UserError(problems);
    const lockFile = this.lockFileHash();
    const summary = this.#summaryOf(json, request);
    const isDrift = request.options.operation === 'drift';
    return {
      hasChanges: isDrift ? summary.counts.drifted > 0 : hasChanges,
      summary,
      startingState: startingStateIn(planFileOf(request)) ?? (await this.#stateNow()),
      ...(lockFile === null ? {} : { lockFileHash: lockFile }),
      assets: [],
      notes,
    };
  }

  async summarise(saved: SavedPlan): Promise<ChangeSummary> {
    if (!this.#isReady) await prepareToRead(this.#toolbox, this.#project);
    return this.#summaryOf(await this.#json(saved), saved);
  }

  /** The plan is read beside the state: each is a start of the tool, and `summarise` comes next. */
  async startingState(saved: SavedPlan): Promise<StartingState> {
    await this.#readyToApply();
    const [state] = await Promise.allSettled([this.#stateNow(), this.#json(saved)]);
    if (state.status === 'rejected') throw state.reason;
    return state.value;
  }

  /** The plan file has all that it refers to. */
  async assetsNow(): Promise<readonly PlanAsset[]> {
    return [];
  }

  lockFileHash(): string | null {
    const text = readLockFile(this.#project.directory);
    return text === undefined ? null : lockFileHash(text);
  }

  sealedOptions(): TerraformSettings {
    return settingsOf(this.#project);
  }

  destroyKit() {
    return destroyKitOf(settingsOf(this.#project));
  }

  async apply(saved: SavedPlan, follower: ApplyFollower): Promise<Applied> {
    await this.#readyToApply();
    const { variables } = this.#project;
    const again =
      variables.size > 0 ? neededAtApply(await this.#json(saved), variables) : variables;
    const planFile = planFileOf(saved);
    return applyPlan(this.#toolbox, this.#project, { planFile, variables: again, follower });
  }

  async afterwards(saved: Pick<SavedPlan, 'folder'>, trace: Trace): Promise<Afterwards> {
    this.#hideWhatIsGiven();
    // Who does not know what a plan hides repeats no words.
    const isKnown = await this.#json(saved).then(
      () => true,
      () => false,
    );
    const { dialect, hidden } = this.#toolbox;
    return afterwards(trace, { dialect, ...(isKnown ? { hidden } : {}) });
  }

  /**
   * Shown by a command that wants the lock, and does nothing when it gets it: to mark a resource that there is not.
   * Source: hashicorp/terraform, internal/command/taint.go, `-allow-missing`.
   */
  async lockHolder(): Promise<LockHolder | undefined> {
    const nothing = ['-allow-missing', 'terraform_data.adhoc_actions_asks_for_the_lock'];
    const taint = ['taint', '-no-color', '-lock-timeout=0s', ...nothing];
    const { stderr } = await runTool(this.#toolbox, { arguments: taint });
    return lockHolderIn(stderr);
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
    this.#hideWhatIsGiven();
    await prepareToApply(this.#toolbox, this.#project);
    this.#isReady = true;
  }

  #hideWhatIsGiven(): void {
    this.#toolbox.hidden.add(secretsGiven(this.#project, this.#dialect));
  }

  async #stateNow(): Promise<StartingState> {
    const { stdout } = await runQuietly(this.#toolbox, 'state', ['state', 'pull']);
    return stateIdentity(stdout);
  }

  #json(saved: Pick<SavedPlan, 'folder'>): Promise<PlanJson> {
    const planFile = planFileOf(saved);
    const read = this.#read.get(planFile) ?? this.#show(planFile);
    this.#read.set(planFile, read);
    return read;
  }

  async #show(planFile: string): Promise<PlanJson> {
    const { stdout } = await runQuietly(this.#toolbox, 'show', ['show', '-json', planFile]);
    const read = readPlanJson(stdout);
    this.#toolbox.hidden.add(secretsIn(read));
    return read;
  }

  #summaryOf(json: PlanJson, { options, maskKey }: PlanRequest): ChangeSummary {
    const { directory, earlierLockFile } = this.#project;
    const now = readLockFile(directory) ?? '';
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
