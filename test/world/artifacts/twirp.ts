import type { Artifact, ArtifactStore } from './store.ts';

export interface TwirpAround {
  readonly store: ArtifactStore;
  /** Of the token. */
  readonly runId: string;
  readonly uploadUrl: (artifact: Artifact) => string;
  readonly signedUrl: (artifact: Artifact) => string;
}

interface TwirpAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Message = Readonly<Record<string, unknown>>;
type Method = (message: Message, around: TwirpAround) => TwirpAnswer;

const methods: Readonly<Record<string, Method>> = {
  CreateArtifact: create,
  FinalizeArtifact: finalize,
  ListArtifacts: list,
  GetSignedArtifactURL: sign,
};

export const twirpPath = '/twirp/github.actions.results.api.v1.ArtifactService/';

export function answerTwirp(method: string, message: Message, around: TwirpAround): TwirpAnswer {
  const answer = methods[method];
  return answer ? answer(message, around) : failure(404, 'bad_route', `no handler for ${method}`);
}

function create(message: Message, { store, runId, uploadUrl }: TwirpAround): TwirpAnswer {
  const { name, expires_at: expires, mime_type: mime } = message;
  const expiresAt = typeof expires === 'string' ? Date.parse(expires) : undefined;
  const mimeType = typeof mime === 'string' ? mime : 'application/zip';
  const artifact = store.create({ runId, name: String(name), mimeType, expiresAt });
  if (!artifact)
    return failure(
      409,
      'already_exists',
      'an artifact with this name already exists on the workflow run',
    );
  return { status: 200, body: { ok: true, signed_upload_url: uploadUrl(artifact) } };
}

function finalize({ name, hash }: Message, { store, runId }: TwirpAround): TwirpAnswer {
  const artifact = store.all.find((one) => one.runId === runId && one.name === name);
  if (!artifact) return failure(404, 'not_found', 'artifact not found');
  artifact.hash = String(hash ?? '');
  artifact.finalized = true;
  return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } };
}

function list(message: Message, { store, runId }: TwirpAround): TwirpAnswer {
  const { id_filter: id, name_filter: name } = message;
  const found = store
    .ofRun(runId)
    .filter(
      (one) => (id === undefined || String(one.id) === id) && (name ?? one.name) === one.name,
    );
  const artifacts = found.map((one) => ({
    workflow_run_backend_id: runId,
    workflow_job_run_backend_id: 'job',
    database_id: String(one.id),
    name: one.name,
    size: String(one.bytes.length),
    created_at: new Date(one.createdAt).toISOString(),
    digest: one.hash,
  }));
  return { status: 200, body: { artifacts } };
}

function sign({ name }: Message, { store, runId, signedUrl }: TwirpAround): TwirpAnswer {
  const artifact = store.ofRun(runId).find((one) => one.name === name);
  if (!artifact) return failure(404, 'not_found', 'artifact not found');
  return { status: 200, body: { signed_url: signedUrl(artifact) } };
}

function failure(status: number, code: string, msg: string): TwirpAnswer {
  return { status, body: { code, msg } };
}
