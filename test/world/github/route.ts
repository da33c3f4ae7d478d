import type { Artifact } from '../artifacts/store.ts';
import type { DeploymentStore } from './deployments.ts';
import type { GitHubScenario } from './scenario.ts';

export interface RestAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface RestQuestion {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

export interface RestAround {
  readonly scenario: GitHubScenario;
  readonly artifacts: readonly Artifact[];
  readonly deployments: DeploymentStore;
  readonly now: number;
  /** Where an archive can be had for a while. */
  readonly signedUrl: (artifact: Artifact) => string;
}

export const notFound = { status: 404, body: { message: 'Not Found', status: '404' } };

export type Handler = (
  around: RestAround,
  match: RegExpExecArray,
  question: RestQuestion,
) => RestAnswer;

export interface Route {
  /** What faults and the journal know it by. */
  readonly name: string;
  readonly path: RegExp;
  readonly handle: Handler;
  /** GET and `actions: read` unless said otherwise. */
  readonly method?: 'POST';
  readonly permission?: string;
}
