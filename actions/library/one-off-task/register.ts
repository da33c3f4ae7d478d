import type { Aws } from '../aws/aws.ts';
import { AwsError } from '../aws/aws-error.ts';
import { evenAfterCancel, graceMs, withGrace } from '../aws/grace.ts';
import { answerWasLost } from '../aws/lost-answer.ts';
import type { Parts } from '../aws/parts.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { throwAwayFamily } from '../naming/names.ts';
import { describe } from '../task-definition/find.ts';
import { registerOnce } from '../task-definition/register-once.ts';
import { revisionName } from '../task-definition/task-definition.ts';
import { RemoteError } from '../text/errors.ts';
import { deregisterCommand, listRevisionsCommand } from './commands.ts';
import type { Prepared } from './prepare.ts';
import type { Revision } from './revision.ts';

/** The definition that runs. */
export interface RunningRevision {
  readonly definition: JsonObject;
  /** `family:revision`. */
  readonly name: string;
  readonly isNew: boolean;
}

/** A revision of one run that is still there. */
export interface NotTakenBack {
  readonly why: string;
  readonly command: string;
}

/** What became of a revision of one run. */
interface Kept {
  readonly notTakenBack: NotTakenBack | undefined;
}

interface Registering {
  readonly environment: string;
  readonly prepared: Prepared;
  /** Tells the family of this run from those of others. */
  readonly hash: string;
}

/**
 * Runs `work` with the revision that it needs, registered when it is not there yet. A throw-away
 * family is taken back afterwards, however `work` ended.
 */
export async function withRevision<T extends object>(
  { environment, prepared, hash }: Registering,
  parts: Parts,
  work: (revision: RunningRevision) => Promise<T>,
): Promise<T & Kept> {
  const { revision } = prepared;
  tellChanges(revision, parts);
  if (!revision.throwAway) {
    const done = await work(await revisionToRun(revision, parts));
    return { ...done, notTakenBack: undefined };
  }
  const family = throwAwayFamily(environment, hash);
  let notTakenBack: NotTakenBack | undefined;
  let value: T;
  try {
    value = await work(await register({ ...revision.wanted, family }, parts));
  } finally {
    notTakenBack = await takeBack(family, parts);
  }
  return { ...value, notTakenBack };
}

function tellChanges(revision: Revision, { site }: Parts): void {
  const { changes, existing, imagesAsked } = revision;
  for (const { container, from, to } of changes) {
    site.line(`image of ${container}: ${from} -> ${to}`);
  }
  if (imagesAsked && existing) {
    site.line(`${revisionName(existing)} is just that: no new revision`);
  }
}

async function revisionToRun(revision: Revision, parts: Parts): Promise<RunningRevision> {
  const { existing, wanted } = revision;
  if (!existing) return register(wanted, parts);
  return { definition: existing, name: revisionName(existing), isNew: false };
}

async function register(wanted: JsonObject, parts: Parts): Promise<RunningRevision> {
  const {
    aws: { region },
    site,
    trail,
  } = parts;
  const asked = askedDeed(region, String(wanted.family));
  parts.signal.throwIfAborted();
  trail.add(asked);
  try {
    const definition = await withGrace(parts, graceMs.write, (aws) =>
      registerOnce(aws, wanted, parts),
    );
    const name = revisionName(definition);
    site.line(`registered ${name}`);
    trail.settle(asked.what);
    trail.add(registeredDeed(region, name));
    return { definition, name, isNew: true };
  } catch (thrown) {
    if (thrown instanceof RemoteError && !answerWasLost(thrown)) trail.settle(asked.what);
    throw thrown;
  }
}

function askedDeed(region: string, family: string) {
  return {
    what: `asked to register a revision of ${family}; it may be there`,
    next: listRevisionsCommand(region, family),
  };
}

function registeredDeed(region: string, name: string) {
  return {
    what: `registered task definition ${name}`,
    next: deregisterCommand(region, name),
  };
}

/** Deregisters every revision of the family: an answer that was lost leaves one that nobody was told of. */
async function takeBack(family: string, parts: Parts): Promise<NotTakenBack | undefined> {
  const { region } = parts.aws;
  // Found only when the family was read; a first answer that fails leaves the way to list it.
  let command = listRevisionsCommand(region, family);
  const seen = (name: string) => {
    command = deregisterCommand(region, name);
  };
  try {
    const all = await evenAfterCancel(parts, graceMs.cleanUp, (aws) =>
      deregisterAll(aws, family, { ...parts, seen }),
    );
    if (all) return undefined;
    return tellKept(family, { why: 'it has more revisions', command }, parts);
  } catch (thrown) {
    const why = thrown instanceof AwsError ? thrown.message : 'there was no time left';
    return tellKept(family, { why, command }, parts);
  }
}

function tellKept(family: string, kept: NotTakenBack, { site }: Parts): NotTakenBack {
  const { why, command } = kept;
  site.warning(`Task definition family ${family} could not be taken back: ${why}\n${command}`);
  return kept;
}

const mostRevisions = 5;

/** Whether none is left. */
async function deregisterAll(
  aws: Aws,
  family: string,
  parts: Parts & { readonly seen: (name: string) => void },
): Promise<boolean> {
  const ecs = await aws.ecs();
  const { region } = parts.aws;
  for (let count = 0; ; count += 1) {
    const found = await describe(ecs, family);
    if (!found) return true;
    const name = revisionName(found.taskDefinition);
    parts.seen(name);
    if (count === mostRevisions) return false;
    await ecs.deregisterTaskDefinition(name);
    parts.site.line(`deregistered ${name}`);
    for (const { what } of [registeredDeed(region, name), askedDeed(region, family)])
      parts.trail.settle(what);
  }
}
