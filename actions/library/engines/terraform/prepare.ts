import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PrivateFolder } from '../../system/private-folder.ts';
import { type Problem, UserError } from '../../text/errors.ts';
import { backendSettings, initialisedBackend, refuseUnsaveable } from './backend.ts';
import { refuseCodeInBackend } from './backend-code.ts';
import { declaredBackend } from './declared-backend.ts';
import { fromText } from './diagnostics.ts';
import { toolError } from './failures.ts';
import { refuseStateInProject } from './local-state.ts';
import type { Project } from './project.ts';
import { refuseWithoutSources } from './sources.ts';
import { runPlainly, runTool, type Toolbox } from './tool.ts';

const init = ['init', '-input=false', '-no-color', '-lockfile=readonly'];

/** Ready to plan: modules, providers by the lock file, the state of this environment. Writes no state. */
export async function prepareToPlan(toolbox: Toolbox, project: Project): Promise<void> {
  await prepare(toolbox, project, []);
}

/** Ready to apply a saved plan: the modules are there already, so no registry and no git server is asked for any. */
export async function prepareToApply(toolbox: Toolbox, project: Project): Promise<void> {
  await prepare(toolbox, project, ['-get=false']);
}

/** Ready to read a saved plan: providers alone, as their schemas are needed; no state and no credentials. */
export async function prepareToRead(toolbox: Toolbox, project: Project): Promise<void> {
  // Nobody is to approve what the apply would refuse.
  refuseCodeInBackend(project, toolbox.dialect);
  // What planning left there says where the state is, and `init -backend=false` goes there all the same.
  rmSync(join(toolbox.directory, '.terraform/terraform.tfstate'), { force: true });
  await runPlainly(toolbox, 'initialise', [...init, '-backend=false', '-get=false']);
}

async function prepare(toolbox: Toolbox, project: Project, more: readonly string[]): Promise<void> {
  refuseWithoutSources(project, toolbox.dialect);
  refuseCodeInBackend(project, toolbox.dialect);
  const declared = declaredBackend(project.directory, toolbox.dialect);
  refuseUnsaveable(declared?.type);
  const { settings, problem } = backendSettings(project, declared);
  if (problem) throw new UserError(problem);
  // A workspace that another run selected here, or its backend, would be this one's too.
  for (const name of ['environment', 'terraform.tfstate'])
    rmSync(join(project.directory, '.terraform', name), { force: true });
  const backend = backendArguments(settings, toolbox.folder);
  await runPlainly(toolbox, 'initialise', [...init, '-reconfigure', ...more, ...backend]);
  const initialised = initialisedBackend(project.directory);
  refuseUnsaveable(initialised?.type);
  if (initialised || !declared) refuseStateInProject(project, initialised);
  const { workspace, environment } = project;
  if (workspace !== undefined)
    await selectWorkspace(toolbox, workspace.replaceAll('{environment}', environment));
}

/** Settings by a file, as one of them may be a password; a line without `=` is the name of a file itself. */
function backendArguments(settings: readonly string[], folder: PrivateFolder): string[] {
  const isPair = (line: string) => line.includes('=');
  const files = settings.filter((line) => !isPair(line));
  const pairs = settings.filter(isPair).map((line) => {
    const at = line.indexOf('=');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  });
  const text = JSON.stringify(Object.fromEntries(pairs));
  const own = pairs.length > 0 ? [folder.write('backend.tfbackend.json', text)] : [];
  return [...files, ...own].map((file) => `-backend-config=${file}`);
}

/** None is created: that would write to the state's backend, which a plan must not. */
async function selectWorkspace(toolbox: Toolbox, workspace: string): Promise<void> {
  const { dialect } = toolbox;
  // It would be taken for an option.
  if (workspace.startsWith('-')) throw new UserError(noWorkspace(workspace, dialect.program));
  const finished = await runTool(toolbox, {
    arguments: ['workspace', 'select', '-no-color', workspace],
  });
  if (finished.code === 0) return;
  if (/doesn't exist/.test(finished.stderr))
    throw new UserError(noWorkspace(workspace, dialect.program));
  const diagnostics = fromText(finished.stderr);
  throw toolError({
    activity: 'select',
    dialect,
    below: toolbox.below,
    diagnostics,
    lastWords: finished.stderr,
  });
}

function noWorkspace(workspace: string, program: string): Problem {
  return {
    code: 'workspace-not-found',
    what: `There is no workspace ${JSON.stringify(workspace)} in this state backend, and planning creates none.`,
    remedy: `Create it once: ${program} workspace new ${workspace}`,
    snippet: `${program} workspace new ${workspace}`,
  };
}
