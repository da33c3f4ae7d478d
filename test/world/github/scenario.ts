/** What GitHub holds when a run begins. Data only. */
export interface GitHubScenario {
  readonly repository: string;
  readonly repositoryId: number;
  /** What a caller must send as Bearer; `permissions` is what it may read. */
  readonly token: string;
  readonly permissions: readonly string[];
  readonly runs: readonly ScenarioRun[];
  readonly environments: readonly ScenarioEnvironment[];
  /** That deployments may be of, beside those of the runs. */
  readonly commits?: readonly string[];
}

export interface ScenarioRun {
  readonly id: number;
  readonly attempt?: number;
  readonly sha: string;
  readonly branch?: string;
  readonly path?: string;
  readonly event?: string;
  readonly conclusion?: string | null;
  /** Of the code, when it is another repository; null: deleted. */
  readonly headRepositoryId?: number | null;
  readonly reviews?: readonly ScenarioReview[];
}

export interface ScenarioReview {
  readonly environment: string;
  readonly state: 'approved' | 'rejected';
  readonly user: string;
  readonly comment: string;
}

export interface ScenarioEnvironment {
  readonly name: string;
  readonly reviewers?: readonly { readonly type: 'User' | 'Team'; readonly name: string }[];
  readonly preventSelfReview?: boolean;
  readonly waitMinutes?: number;
  readonly branches?: 'protected' | 'selected';
  /** Of `selected`; only `main` unless they say otherwise. */
  readonly patterns?: readonly string[];
  readonly adminsMayBypass?: boolean;
}

/** A repository with one protected environment and one run that was approved for it. */
export function protectedRepository(more: Partial<GitHubScenario> = {}): GitHubScenario {
  return {
    repository: 'acme/shop',
    repositoryId: 2002,
    token: 'ghs_token_of_the_job',
    permissions: ['actions: read'],
    runs: [approvedRun],
    environments: [adhoc],
    ...more,
  };
}

export const digest = 'sha256:4f2a9c1d7b30e8d5c6a1b2f3e4d5c6b7a8f90123456789abcdef0123456789ab';

export const adhoc: ScenarioEnvironment = {
  name: 'adhoc',
  reviewers: [
    { type: 'User', name: 'hubot' },
    { type: 'Team', name: 'platform' },
  ],
  preventSelfReview: true,
  branches: 'protected',
  adminsMayBypass: false,
};

export const approval: ScenarioReview = {
  environment: 'adhoc',
  state: 'approved',
  user: 'hubot',
  comment: 'Looks right: 4f2a9-c1d7b-30e8d-5c6a1',
};

export const approvedRun: ScenarioRun = {
  id: 4711,
  sha: '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d',
  conclusion: null,
  reviews: [approval],
};
