import { expect, it } from '@jest/globals';
import { tokenOf } from '../../../actions/library/one-off-task/client-token.ts';

type Args = Parameters<typeof tokenOf>;

function token(request: Partial<Args[0]> = {}, container = 'migrate'): string {
  const asked = {
    cluster: 'alpha-cluster',
    command: [],
    images: { image: undefined, byContainer: new Map() },
    environmentVariables: new Map(),
    secrets: new Map(),
    eachExecution: false,
    ...request,
  };
  const identity = { repository: 'o/r', runId: '1', attempt: '1', job: 'j', step: 's' };
  const definition = { taskDefinition: { family: 'alpha-migrate' }, tags: [] };
  const prepared = { definition, chosen: { container, deciding: [], problems: [] } };
  return tokenOf(asked as unknown as Args[0], { identity, prepared } as unknown as Args[1]);
}

it('tells apart what is asked of cluster, container and secrets', () => {
  const tokens = [
    token(),
    token({ cluster: 'shared' }),
    token({}, 'proxy'),
    token({ secrets: new Map([['X', 'arn:one']]) }),
    token({ secrets: new Map([['X', 'arn:two']]) }),
  ];
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(token()).toBe(tokens[0]);
});
