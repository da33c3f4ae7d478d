import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type {
  Applied,
  Planned,
  Progress,
  SavedPlan,
} from '../../../actions/library/engines/engine.ts';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';
import type { Project } from '../../../actions/library/engines/terraform/project.ts';
import { terraformEngine } from '../../../actions/library/engines/terraform/terraform.ts';
import type { PlanOptions } from '../../../actions/library/review/planned-changes.ts';
import { systemClock } from '../../../actions/library/system/clock.ts';
import { privateFolder } from '../../../actions/library/system/private-folder.ts';
import { writeMirror } from './mirror.ts';
import { programOf } from './programs.ts';

const maskKey = Buffer.alloc(32, 7);

const ordinary: PlanOptions = {
  operation: 'create-update',
  targets: [],
  replace: [],
  refresh: true,
};

interface Setup {
  readonly tool: TerraformTool;
  /** Files of the project, by name. */
  readonly files: Readonly<Record<string, string>>;
}

type TerraformEngine = ReturnType<typeof terraformEngine>;

/** A project of its own for one real tool, in a folder that goes with the test. */
export class Stage implements Disposable {
  readonly tool: TerraformTool;
  readonly folder = mkdtempSync(join(tmpdir(), 'engine-'));
  readonly log: string[] = [];
  /** What the tool sees besides its paths. */
  readonly environment: Record<string, string> = {};
  readonly #cancel = new AbortController();
  #plans = 0;

  constructor({ tool, files }: Setup) {
    this.tool = tool;
    for (const folder of ['project', 'bin', 'temp']) mkdirSync(this.path(folder));
    const program = tool === 'terraform' ? 'terraform' : 'tofu';
    symlinkSync(programOf(tool), this.path('bin', program));
    writeFileSync(this.path('cli.tfrc'), 'disable_checkpoint = true\n');
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path('project', name)), { recursive: true });
    writeFileSync(this.path('project', name), text);
  }

  /** Lets the tool install the AWS provider. */
  useMirror(): void {
    writeMirror(this.tool, this.folder);
  }

  /** The project as another machine has it: without what a tool left in it. */
  copyTo(name: string): string {
    const copy = this.path(name);
    cpSync(this.path('project'), copy, { recursive: true });
    rmSync(join(copy, '.terraform'), { recursive: true, force: true });
    return copy;
  }

  /** Pins the providers of the project, as its author does. */
  lockProviders(): void {
    const arguments_ = ['init', '-backend=false', '-input=false'];
    const cwd = this.path('project');
    execFileSync(programOf(this.tool), arguments_, { cwd, env: this.#seen({}), stdio: 'pipe' });
    rmSync(join(cwd, '.terraform'), { recursive: true, force: true });
  }

  engine(project: Partial<Project> = {}, environment = this.environment): TerraformEngine {
    process.env.RUNNER_TEMP = this.path('temp');
    return terraformEngine({
      tool: this.tool,
      project: { ...this.#project(), ...project },
      environment: this.#seen(environment),
      folder: privateFolder('engine'),
      clock: systemClock,
      signal: this.#cancel.signal,
      line: (text) => this.log.push(text),
    });
  }

  cancel(reason: Error): void {
    this.#cancel.abort(reason);
  }

  #seen(environment: Record<string, string>): Record<string, string> {
    return {
      PATH: `${this.path('bin')}:/usr/bin:/bin`,
      HOME: this.folder,
      TF_CLI_CONFIG_FILE: this.path('cli.tfrc'),
      ...environment,
    };
  }

  #project(): Project {
    return {
      directory: this.path('project'),
      below: '',
      directoryName: 'infra',
      environment: 'alpha',
      kind: 'ad-hoc',
      layer: 'app',
      backendConfig: [`path=${this.path('state')}/{environment}.tfstate`],
      variables: new Map(),
      variableFiles: [],
      lockTimeoutMs: 0,
    };
  }

  /** A request for a plan of its own. */
  request(options: Partial<PlanOptions> = {}): SavedPlan {
    this.#plans += 1;
    const folder = this.path(`plan-${this.#plans}`);
    mkdirSync(folder, { mode: 0o700 });
    return { options: { ...ordinary, ...options }, folder, maskKey };
  }

  /** Plans, and applies what was planned. */
  async bring(
    project: Partial<Project> = {},
    options: Partial<PlanOptions> = {},
  ): Promise<{ planned: Planned; applied: Applied; told: Progress[] }> {
    const engine = this.engine(project);
    const request = this.request(options);
    const planned = await engine.plan(request);
    const told: Progress[] = [];
    const applied = await engine.apply(request, {
      onStarted: () => undefined,
      onProgress: (progress) => told.push(progress),
    });
    return { planned, applied, told };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
