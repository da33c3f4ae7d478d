import { serviceRoles } from '../../actions/library/naming/names.ts';
import { reservedNames } from '../contract/base-parameters.ts';
import { staticFilesName, staticFilesPrefix } from '../contract/identity.ts';
import type { AppConfiguration } from './app-schema.ts';
import type { Problem } from './problem.ts';

/** A target group is called by environment and service in 32 characters: 20 for the one, 11 for the other. */
const serviceName = /^[a-z]([a-z0-9-]{0,9}[a-z0-9])?$/;

/** Families have no such limit; `_` is in the contract's own `backend_update`. */
const taskName = /^[a-z][a-z0-9_-]{0,30}$/;

/** Families that the environment itself makes. */
const databaseTasks: readonly string[] = ['create-database', 'drop-database'];

/** Names that a pattern lets through and that would mean something else. */
export function nameProblems(app: AppConfiguration): readonly Problem[] {
  return [...environmentProblems(app), ...serviceProblems(app), ...taskProblems(app)];
}

function environmentProblems({ name, base }: AppConfiguration): Problem[] {
  const problems: Problem[] = [];
  if (name === base) problems.push(taken(name, 'is the name of its base as well'));
  if (reservedNames.includes(name))
    problems.push(taken(name, `means something else below /adhoc/${base}/`));
  if (name === staticFilesPrefix)
    problems.push(taken(name, 'is where the bucket of a base keeps what everybody may read'));
  if (name.endsWith(staticFilesName('')))
    problems.push(taken(name, `is the host of static files of "${name.slice(0, -7)}"`));
  const role = serviceRoles.find((one) => name.endsWith(`-${one}`));
  if (role)
    problems.push(
      taken(name, `reads as the service ${role} of "${name.slice(0, -role.length - 1)}"`),
    );
  return problems;
}

function taken(name: string, why: string): Problem {
  return {
    what: `name is "${name}", which ${why}.`,
    remedy: `Write another name, such as \`name: ${name.slice(0, 16)}-env\`.`,
  };
}

function serviceProblems({ services }: AppConfiguration): Problem[] {
  const wrong = Object.keys(services).filter((name) => !serviceName.test(name));
  return wrong.map((name) => ({
    what: `services.${name} is a name that is not allowed: at most 11 lower case letters, digits and inner hyphens, a letter first.`,
    remedy: `Write \`${suggested(name)}: ...\`.`,
  }));
}

/** The same name as far as it is allowed. */
function suggested(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const letterFirst = plain.replace(/^[^a-z]+/, '');
  return letterFirst.slice(0, 11).replace(/-$/, '') || 'web';
}

function taskProblems({ tasks, services }: AppConfiguration): Problem[] {
  const isTaken = (name: string) => name in services || databaseTasks.includes(name);
  return Object.keys(tasks).flatMap((name) => {
    if (!taskName.test(name))
      return [
        {
          what: `tasks.${name} is a name that is not allowed: at most 31 lower case letters, digits, - and _, a letter first.`,
          remedy: `Write \`${suggested(name)}: ...\`.`,
        },
      ];
    if (!isTaken(name)) return [];
    const what = `tasks.${name} has the name of another task definition of the environment.`;
    return [{ what, remedy: `Write another name, such as \`${name.slice(0, 26)}-task: ...\`.` }];
  });
}
