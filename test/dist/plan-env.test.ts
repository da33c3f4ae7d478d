import { describe, expect, it } from '@jest/globals';
import { spec } from '../../actions/plan-env/spec.ts';
import { play } from '../scene/play.ts';
import { type Ending, StandIn } from '../tool/stand-in.ts';
import { ScaledClock } from '../world/clock.ts';
import { protectedRepository } from '../world/github/scenario.ts';
import { GitHubWorld } from '../world/github/world.ts';
import { environment } from '../world/scenarios/environment.ts';
import { githubClaims } from '../world/scenarios/github.ts';

const keys = [{ id: '11111111-2222-3333-4444-555555555555', alias: 'alias/adhoc-plans' }];
const role = 'arn:aws:iam::123456789012:role/adhoc-deploy';

/** One plan of alpha as the runner runs it, under a role, with the plan role's rights alone. */
async function plan(ending: Ending, more: Readonly<Record<string, string>> = {}) {
  using standIn = new StandIn(ending);
  const github = new GitHubWorld(protectedRepository(), { clock: new ScaledClock(1) });
  const server = await github.listen();
  const requestToken = github.runtimeToken('4711');
  const claims = {
    ...githubClaims,
    ...{ repository_id: '2002', run_id: '4711', repository_visibility: 'public' },
  };
  try {
    const played = await play({
      action: 'plan-env',
      idToken: 'write',
      with: {
        ...{ environment: 'alpha', tool: 'terraform', 'working-directory': 'infra/app' },
        ...{ 'plan-kms-key': 'alias/adhoc-plans', 'role-to-assume': role, ...more },
      },
      scenario: { ...environment(), keys, oidc: { requestToken, claims } },
      allow: spec.calls.map(({ action }) => action),
      step: {
        workspace: standIn.workspace,
        identity: { runId: '4711', resultsUrl: github.url },
        env: { PATH: `${standIn.tool.bin}:${process.env.PATH}` },
      },
    });
    const seen = standIn.tool.told('seen');
    return { ...played, github, seen };
  } finally {
    await server.close();
  }
}

describe('plan-env, from dist/', () => {
  it('plans under a role with a token file, and stores one plan under a KMS key', async () => {
    const { result, world, github, seen } = await plan('changes');
    expect({ ...result.outputs, log: result.raw }).toMatchObject({ 'has-changes': 'true' });
    expect(result.conclusion).toBe('success');
    const [artifact] = github.store.all;
    expect(result.outputs['plan-artifact-id']).toBe(String(artifact?.id));
    const [line = ''] = artifact?.bytes.toString('latin1').split('\n', 1) ?? [];
    expect(JSON.parse(line)).toMatchObject({ encryption: { method: 'kms' }, role });
    expect(result.summary).toContain(result.outputs['plan-digest']);
    expect(seen).toMatch(/^AWS_WEB_IDENTITY_TOKEN_FILE=/m);
    expect(seen).not.toMatch(/^(AWS_(ACCESS|SECRET|SESSION)|ACTIONS|GITHUB|INPUT)_/m);
    world.journal.assertClean();
    expect(world.journal.writes().map(({ action }) => action)).toEqual(['kms:GenerateDataKey']);
    expect(result.openGroups).toBe(0);
  });

  it('is red over a mistake in the project, with an annotation on its line', async () => {
    const { result, github } = await plan('mistake');
    expect(result.conclusion).toBe('failure');
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: 'An argument named "contents" is not expected here.',
      }),
    );
    expect(result.raw.join('\n')).toContain('file=infra/app/main.tf,line=3');
    expect(github.store.all).toEqual([]);
    expect(result.openGroups).toBe(0);
  });
});
