import { isAbsolute, relative, resolve } from 'node:path';
import { type Problem, RefusedError } from '../../text/errors.ts';
import type { InitialisedBackend } from './backend.ts';
import type { Project } from './project.ts';

/**
 * Refuses a state that lies in the project: it goes with the workspace of the apply job, and with it all knowledge of
 * what was made. The tools put it there where no backend is declared, and where `local` has a relative path. A path
 * outside may be a disk that runners share.
 */
export function refuseStateInProject(
  project: Project,
  backend: InitialisedBackend | undefined,
): void {
  if (backend && backend.type !== 'local') return;
  const place = placeOf(project, backend?.settings ?? {});
  if (!isInProject(project, place)) return;
  throw new RefusedError(lost(project, { isDeclared: backend !== undefined, place }));
}

/** https://developer.hashicorp.com/terraform/language/backend/local: `workspace_dir` is where other workspaces lie. */
function placeOf({ workspace }: Project, settings: InitialisedBackend['settings']): string {
  const isOther = workspace !== undefined && workspace !== 'default';
  const [name, usual] = isOther
    ? ['workspace_dir', 'terraform.tfstate.d']
    : ['path', 'terraform.tfstate'];
  const value = settings[name];
  return typeof value === 'string' && value !== '' ? value : usual;
}

function isInProject({ directory, below }: Project, place: string): boolean {
  if (!isAbsolute(place)) return true;
  const steps = below === '' ? [] : below.split('/').map(() => '..');
  const fromTop = relative(resolve(directory, ...steps), place);
  return !fromTop.startsWith('..') && !isAbsolute(fromTop);
}

function lost(
  { directoryName }: Project,
  { isDeclared, place }: { readonly isDeclared: boolean; readonly place: string },
): Problem {
  const why = isDeclared
    ? `The backend "local" of ${directoryName} keeps its state in ${place}`
    : `${directoryName} declares no state backend, so its state would lie in ${place}`;
  return {
    code: 'state-in-project',
    what: `${why}, on the disk of the job: it would be lost after the apply, and what was made would be nobody's.`,
    remedy: 'Declare a backend in the project. Its key is made of the environment.',
    snippet: backendBlock,
  };
}

const backendBlock = `terraform {
  backend "s3" {
    bucket       = "..."
    region       = "..."
    use_lockfile = true
  }
}`;
