import { expect, it } from '@jest/globals';
import { play } from '../scene/play.ts';
import { ScaledClock } from '../world/clock.ts';
import { approvedRun, type GitHubScenario, protectedRepository } from '../world/github/scenario.ts';
import { GitHubWorld } from '../world/github/world.ts';
import { environment } from '../world/scenarios/environment.ts';

async function repository(more: Partial<GitHubScenario> = {}) {
  const permissions = ['deployments: write'];
  const github = new GitHubWorld(protectedRepository({ permissions, ...more }), {
    clock: new ScaledClock(20),
  });
  const server = await github.listen();
  const { repository: name, token } = github.scenario;
  const step = (inputs: Readonly<Record<string, string>>) =>
    play({
      action: 'record-deployment',
      scenario: environment(),
      allow: [],
      timeScale: 20,
      with: { environment: 'alpha', ...inputs },
      step: {
        identity: { repository: name, sha: approvedRun.sha, apiUrl: server.url, token },
        env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_REGION: '' },
      },
    });
  return { github, step, close: server.close };
}

it('record-deployment, from dist/, files a deployment, its end, and the end of its environment', async () => {
  const { github, step, close } = await repository();
  const begun = await step({ operation: 'begin' });
  const id = begun.result.outputs['deployment-id'] ?? '';
  const url = 'https://alpha.example.com';
  await step({ operation: 'end', 'deployment-id': id, outcome: 'success', url });
  const gone = await step({ operation: 'retire' });
  await close();
  expect([begun, gone].map(({ result }) => result.conclusion)).toEqual(['success', 'success']);
  const [deployment] = github.deployments.all;
  expect(deployment?.statuses.map(({ state }) => state)).toEqual([
    'inactive',
    'success',
    'in_progress',
  ]);
  expect(deployment?.statuses[1]?.environmentUrl).toBe(`${url}/`);
  expect(gone.result.summary).toContain('gh api -X DELETE');
  expect(gone.result.openGroups).toBe(0);
});

it('record-deployment, from dist/, is green where the job may not file deployments, and says what to add', async () => {
  const { step, close } = await repository({ permissions: [] });
  const { result } = await step({ operation: 'begin' });
  await close();
  expect(result.conclusion).toBe('success');
  expect(result.outputs).toMatchObject({ recorded: 'false' });
  const warnings = result.annotations.filter(({ level }) => level === 'warning');
  expect(warnings.map(({ message }) => message).join('\n')).toContain(
    'permissions: { deployments: write }',
  );
});
