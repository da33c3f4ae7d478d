import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partition } from '@aws-sdk/core/client';
import { describe, expect, it } from '@jest/globals';
import type { HttpRequest } from '@smithy/core/protocols';
import { partitionOf } from '../../../actions/library/aws/partition.ts';
import { regionProblems } from '../../../actions/library/aws/region.ts';
import { openSession } from '../../../actions/library/aws/session.ts';
import { sessionName } from '../../../actions/library/aws/web-identity.ts';
import { suiteVersion } from '../../../actions/library/host/version.ts';
import { account, oidc, stage } from './stage.ts';

/** A session in a region, with every request that left it. */
async function sessionIn(region: string, partition: string) {
  const issuer = 'token.actions.githubusercontent.com:';
  const trust = { StringLike: { [`${issuer}sub`]: '*' } };
  const roles = [{ name: 'adhoc-deploy', trust }];
  const audiences = ['sts.amazonaws.com', 'sts.amazonaws.com.cn'];
  const { parts, site } = stage({ region, partition, roles, oidc: { ...oidc, audiences } });
  const requests: HttpRequest[] = [];
  const { handle, ...rest } = parts.requestHandler;
  const requestHandler = {
    ...rest,
    handle(request: HttpRequest, options?: { abortSignal?: unknown }) {
      requests.push(request);
      return handle(request, options);
    },
  };
  const roleToAssume = `arn:${partition}:iam::${account}:role/adhoc-deploy`;
  const inputs = { roleToAssume, awsRegion: region, allowedAccountIds: [account] };
  const aws = await openSession(inputs, { ...parts, requestHandler });
  await (await aws.ecs()).describeCluster('alpha-cluster');
  return { aws, site, requests, hosts: requests.map(({ hostname }) => hostname) };
}

describe.each([
  { partition: 'aws', region: 'eu-west-1', domain: 'amazonaws.com' },
  { partition: 'aws-us-gov', region: 'us-gov-west-1', domain: 'amazonaws.com' },
  { partition: 'aws-cn', region: 'cn-north-1', domain: 'amazonaws.com.cn' },
])('the partition $partition', ({ partition, region, domain }) => {
  it('has its hosts, its ARNs and its audience', async () => {
    const { aws, hosts, site } = await sessionIn(region, partition);
    const sts = `sts.${region}.${domain}`;
    expect(hosts).toEqual([sts, sts, `ecs.${region}.${domain}`]);
    expect(aws.partition).toBe(partition);
    expect((await aws.identity()).arn).toMatch(new RegExp(`^arn:${partition}:sts::${account}:`));
    const [, payload = ''] = site.tokens[0]?.split('.') ?? [];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const audience = partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
    expect(claims.aud).toBe(audience);
  });
});

it('every call says which version of the suite made it', async () => {
  const root = join(import.meta.dirname, '../../..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(suiteVersion).toBe(version);
  const { requests } = await sessionIn('eu-west-1', 'aws');
  for (const { headers } of requests)
    expect(headers['user-agent']).toContain(` adhoc-actions/${version}`);
});

it('the name of a session keeps to what STS allows', () => {
  expect(sessionName('run-command', '17000000001')).toBe('adhoc-run-command-17000000001');
  expect(sessionName('a b/ü', '')).toBe('adhoc-a-b---');
  expect(sessionName('x'.repeat(80), '1')).toHaveLength(64);
});

/** As the SDK itself divides the regions. */
describe("the SDK's own partitions", () => {
  it.each([
    'ap-southeast-7',
    'us-east-1',
    'mx-central-1',
    'us-gov-east-1',
    'cn-northwest-1',
    'eusc-de-east-1',
    'us-iso-west-1',
    'us-isob-west-1',
    'eu-isoe-west-1',
    'us-isof-east-1',
  ])('are ours: %s', (region) => {
    const { name, suffix, dualStackSuffix } = partitionOf(region);
    const theirs = partition(region);
    expect({ name, suffix, dualStackSuffix: `api.${dualStackSuffix}` }).toEqual({
      name: theirs.name,
      suffix: theirs.dnsSuffix,
      dualStackSuffix: theirs.dualStackDnsSuffix,
    });
    expect(regionProblems(region)).toEqual([]);
  });
});
