import type { ScenarioRole } from '../scenario.ts';

/** What GitHub says of a job with `environment: alpha` in acme/shop. */
export const githubClaims = {
  sub: 'repo:acme/shop:environment:alpha',
  environment: 'alpha',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  repository: 'acme/shop',
  repository_id: '2002',
  repository_owner: 'acme',
  repository_owner_id: '1001',
  job_workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
  workflow: 'deploy',
  run_id: '4711',
  run_attempt: '1',
  actor: 'octocat',
};

/** Accepts both forms of `sub` for any environment of that repository. */
export const deployRole: ScenarioRole = {
  name: 'adhoc-deploy',
  trust: {
    StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
    StringLike: {
      'token.actions.githubusercontent.com:sub': [
        'repo:acme/shop:environment:*',
        'repo:acme@1001/shop@2002:environment:*',
      ],
    },
  },
};
