import type { Applied } from '../library/engines/engine.ts';
import { isoTime } from '../library/system/dates.ts';
import { messageOf, ReportedError } from '../library/text/errors.ts';
import { foreign } from '../library/text/foreign.ts';
import type { ApplyParts } from './parts.ts';
import type { Candidate, Verified } from './verify.ts';

interface Known {
  readonly candidate: Candidate;
  readonly verified: Verified;
}

/** Settings of a backend that say where a state lies; others may be secrets, and a parameter is read by many. */
const placeSettings =
  /^\s*(bucket|key|region|prefix|path|workspace_dir|workspace_key_prefix|container_name|storage_account_name|resource_group_name|schema_name|secret_suffix|namespace|use_lockfile|dynamodb_table)\s*=/;

/**
 * Writes what the environment is and how it is destroyed without its branch; of an environment that was destroyed,
 * nothing stays. What others keep in the record is left as it is. Never throws: what was applied is applied.
 */
export async function writeRecord(
  known: Known,
  applied: Applied,
  parts: ApplyParts,
): Promise<void> {
  const { record } = known.candidate.where;
  const isDestroyed = known.candidate.opened.manifest.operation === 'destroy' && !applied.failure;
  try {
    const ssm = await parts.aws.ssm(parts.aws.region);
    if (isDestroyed) return await ssm.remove(record);
    const before = membersIn((await ssm.read(record))?.value);
    await ssm.overwrite(record, JSON.stringify({ ...before, ...recordOf(known, before, parts) }));
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    parts.site.warning(`The record ${record} was not written: ${foreign(messageOf(thrown))}`);
  }
}

type Members = Readonly<Record<string, unknown>>;

function recordOf({ candidate, verified }: Known, before: Members, { clock }: ApplyParts): Members {
  const { manifest } = candidate.opened;
  const { sealed } = verified;
  const now = isoTime(clock.now());
  const { repository, commit, run, kind, layer, tool } = manifest;
  return {
    created: before.created ?? now,
    owner: before.owner ?? manifest.actor,
    protected: before.protected ?? kind === 'prod',
    kind,
    layer,
    repository: repository.name,
    run: run.id,
    applied: now,
    destroy: {
      tool: tool.name,
      version: tool.version,
      commit,
      directory: sealed.directory,
      backend: sealed.backendConfig.filter(
        (line) => !line.includes('=') || placeSettings.test(line),
      ),
      workspace: sealed.workspace,
      variableFiles: sealed.variableFiles,
    },
  };
}

function membersIn(value: string | undefined): Members {
  try {
    const members: unknown = JSON.parse(value ?? '{}');
    return typeof members === 'object' && members !== null ? (members as Members) : {};
  } catch {
    return {};
  }
}
