import { createHash } from 'node:crypto';

/** An artifact of a run, while it is uploaded and afterwards. */
export interface Artifact {
  readonly id: number;
  readonly runId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer;
  /** `sha256:...` as the client said it. */
  hash: string;
  finalized: boolean;
}

const defaultDays = 90;
export const dayMs = 86_400_000;

/** All artifacts of a repository, by the number that GitHub gives them. */
export class ArtifactStore {
  readonly all: Artifact[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Undefined when the run has one of that name. */
  create(
    about: Pick<Artifact, 'runId' | 'name' | 'mimeType'> & { expiresAt: number | undefined },
  ): Artifact | undefined {
    if (this.all.some(({ runId, name }) => runId === about.runId && name === about.name))
      return undefined;
    const now = this.#now();
    const artifact: Artifact = {
      ...about,
      id: 8_000_000_001 + this.all.length,
      createdAt: now,
      expiresAt: about.expiresAt ?? now + defaultDays * dayMs,
      blocks: new Map(),
      bytes: Buffer.alloc(0),
      hash: '',
      finalized: false,
    };
    this.all.push(artifact);
    return artifact;
  }

  byId(id: number): Artifact | undefined {
    return this.all.find((one) => one.id === id);
  }

  /** Those that can be had in a run. */
  ofRun(run: string): Artifact[] {
    const now = this.#now();
    return this.all.filter(
      ({ runId, finalized, expiresAt }) => runId === run && finalized && now < expiresAt,
    );
  }
}

/** As GitHub writes it. */
export function sha256Of(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
