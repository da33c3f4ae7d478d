import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { act } from './fixtures/run.ts';

const all = `say(JSON.stringify({ ...env, INPUT_SCRIPT: '' }));`;
const seen = (result: Awaited<ReturnType<typeof act>>): Record<string, string> =>
  JSON.parse(result.raw.at(-1) ?? '');

beforeEach(
  () => void Object.assign(process.env, { AWS_PROFILE: 'mine', NODE_OPTIONS: '', GITHUB_X: 'x' }),
);
afterEach(() => {
  for (const name of ['AWS_PROFILE', 'NODE_OPTIONS', 'GITHUB_X']) delete process.env[name];
});

describe('the environment of an action', () => {
  test("is the runner's, not ours", async () => {
    const env = seen(await act(all));
    const other = /^(PATH|HOME|TMPDIR|LANG|CI|ACTIONS_ORCHESTRATION_ID|(GITHUB|RUNNER|INPUT)_.*)$/;
    expect(Object.keys(env).filter((name) => !other.test(name))).toEqual([]);
    expect(env).not.toHaveProperty('GITHUB_X');
    expect(env).not.toHaveProperty('GITHUB_TOKEN');
  });

  test('says who runs what', async () => {
    const identity = {
      repository: 'a/b',
      runId: '7',
      runAttempt: '2',
      ref: 'refs/tags/v1',
      actor: 'me',
    };
    const env = seen(await act(all, { identity, stepId: 'roll-out' }));
    expect(env).toMatchObject({
      ...{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_ACTION: 'roll-out', GITHUB_ACTOR: 'me' },
      ...{ GITHUB_REPOSITORY: 'a/b', GITHUB_REPOSITORY_OWNER: 'a', GITHUB_RUN_ID: '7' },
      ...{ GITHUB_RUN_ATTEMPT: '2', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' },
      GITHUB_API_URL: 'https://api.github.com',
      RUNNER_TEMP: expect.stringContaining('_temp'),
    });
  });

  test('has the event in a file and works in an empty workspace', async () => {
    const identity = { eventName: 'pull_request', event: { number: 5 } };
    const script = `say(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8').replace(/\\s/g, ''));
      say(process.cwd() === env.GITHUB_WORKSPACE); say(fs.readdirSync('.').length)`;
    expect((await act(script, { identity })).raw).toEqual(['{"number":5}', 'true', '0']);
  });

  test('has tokens only where the job has the permission, and they are masked', async () => {
    const with_ = await act(`${all}`, {
      identity: {
        idTokenUrl: 'http://id/?v=1',
        resultsUrl: 'http://results/',
        runtimeToken: 'ey.sesame',
      },
    });
    expect(seen(with_)).toMatchObject({
      ...{
        ACTIONS_ID_TOKEN_REQUEST_URL: 'http://id/?v=1',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ey.sesame',
      },
      ...{ ACTIONS_RESULTS_URL: 'http://results/', ACTIONS_RUNTIME_TOKEN: 'ey.sesame' },
    });
    expect(JSON.stringify(with_.log)).not.toContain('ey.sesame');
  });

  test("a workflow's env is passed on but replaces nothing of the runner's", async () => {
    const env = {
      AWS_REGION: 'eu-west-1',
      GITHUB_SHA: 'forged',
      INPUT_ON: 'forged',
      CI: 'no',
      NODE_ICU_DATA: 'x',
    };
    const result = await act(all, { env });
    expect(seen(result)).toMatchObject({ AWS_REGION: 'eu-west-1', INPUT_ON: 'true', CI: 'no' });
    expect(seen(result).GITHUB_SHA).not.toBe('forged');
    expect(seen(result)).not.toHaveProperty('NODE_ICU_DATA');
    expect(result.log.map(({ text }) => text)).toContain('  AWS_REGION: eu-west-1');
  });

  test('leaves nothing behind', async () => {
    const { RUNNER_TEMP } = seen(await act(all));
    expect(() => readFileSync(`${RUNNER_TEMP}`)).toThrow('ENOENT');
  });
});
