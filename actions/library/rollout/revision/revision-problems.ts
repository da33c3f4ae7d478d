import type { Problem } from '../../text/errors.ts';
import { awsCommand } from '../../text/shell.ts';
import { familyOf } from './revision-input.ts';

/** A service and the revision that was asked for it, as `family:revision`. */
interface About {
  readonly service: string;
  readonly revision: string;
}

/** `services` has it, `revision` has no line for it. */
export function withoutLine(service: string, family: string): Problem {
  return {
    code: 'revision-missing',
    what: `Service "${service}" is to be rolled, and revision has neither a line for it nor a revision of its family "${family}".`,
    remedy: `with: { revision: "${service}=${family}:<revision>" }`,
  };
}

/** Written under several names. */
export function severalLines(service: string, revisions: readonly string[]): Problem {
  return {
    code: 'revision-invalid',
    what: `Service "${service}" is given more than one revision: ${revisions.join(', ')}; allowed: one each.`,
    remedy: `with: { revision: "${service}=${revisions[0]}" }`,
  };
}

export function ofAnotherFamily({ service, revision }: About, family: string): Problem {
  return {
    code: 'revision-of-another-family',
    what: `Revision ${revision} is of family "${familyOf(revision)}", and service "${service}" runs family "${family}".`,
    remedy: `with: { revision: "${service}=${family}:<revision>" }`,
  };
}

/** A revision without a service, of a family that nothing runs. */
export function ofNobodysFamily(revision: string, families: readonly string[]): Problem {
  return {
    code: 'revision-of-another-family',
    what: `Revision ${revision} is of family "${familyOf(revision)}", which no service of those to roll runs; they run: ${families.join(', ') || 'none'}.`,
    remedy: `with: { revision: "${families[0] ?? '<family>'}:<revision>" }`,
  };
}

export function ofAnotherEnvironment(
  { service, revision }: About,
  { theirs, environment }: { readonly theirs: string; readonly environment: string },
): Problem {
  return {
    code: 'revision-of-another-environment',
    what: `Revision ${revision}, asked for service "${service}", is of environment "${theirs}" by its tags, not of "${environment}".`,
    remedy: `with: { environment: "${theirs}" }, or a revision of "${environment}"`,
  };
}

export function revisionNotFound({ service, revision }: About, region: string): Problem {
  return {
    code: 'revision-not-found',
    what: `There is no revision ${revision} in ${region}, asked for service "${service}".`,
    remedy: listCommand(familyOf(revision), region),
  };
}

/** Nothing tells what ran before. */
export function nothingBefore({ service, revision }: About, why: string): Problem {
  const family = familyOf(revision);
  return {
    code: 'revision-without-previous',
    what: `Service "${service}" runs ${revision}, and nothing tells what it ran before: ${why}.`,
    remedy: `with: { revision: "${service}=${family}:<revision>" }; ${listCommand(family)}`,
  };
}

/** `previous` would be one revision or the other, depending on who is asked; the step's one block is the remedy. */
export function previousUnclear(
  { service, revision }: About,
  { why, before }: { readonly why: string; readonly before: string | undefined },
): Problem {
  const known = before === undefined ? '' : ` Before that it ran ${before}.`;
  return {
    code: 'revision-previous-unclear',
    what: `Service "${service}": previous could mean two revisions, because ${why}. It is on ${revision}.${known}`,
  };
}

function listCommand(family: string, region?: string): string {
  return awsCommand('ecs list-task-definitions', { 'family-prefix': family, sort: 'DESC', region });
}
