import { expect, it } from '@jest/globals';
import { Aws } from '../../../../actions/library/aws/aws.ts';
import { digestsOf } from '../../../../actions/library/rollout/end/running-image.ts';
import { tagMoved } from '../../../../actions/library/rollout/end/tag-moved.ts';
import { exampleCredentials } from '../../../world/access.ts';
import { VirtualClock } from '../../../world/clock.ts';
import { environment } from '../../../world/scenarios/environment.ts';
import { World } from '../../../world/world.ts';

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v2';
const index = `sha256:${'1'.repeat(64)}`;
const platforms = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }));

async function look(digest: string, more: { image?: string; allow?: readonly string[] } = {}) {
  const clock = new VirtualClock();
  const images = [{ tags: ['v2'], digest: index, platforms }];
  const scenario = { ...environment(), repositories: [{ name: 'backend', images }] };
  const { allow } = more;
  const world = new World(scenario, { clock, allow });
  const credentials = async () => exampleCredentials;
  const requestHandler = world.requestHandler();
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler });
  const running = { service: 'alpha-web', container: 'web', image: more.image ?? image, digest };
  const found = await tagMoved(aws, [running, { ...running, service: 'alpha-beat' }]);
  return { ...found, world, running, aws };
}

it('a tag that stands for what runs is no warning, and is asked for once', async () => {
  const { warnings, world } = await look(index);
  expect(warnings).toEqual([]);
  expect(world.journal.count('ecr:DescribeImages')).toBe(1);
});

it('the image of one platform is what its index stands for', async () => {
  const { aws } = await look(index);
  const repository = { account: '123456789012', name: 'backend' };
  const manifest = await (await aws.ecr('eu-west-1')).manifest(repository, index);
  const [first] = (manifest?.manifests ?? []) as unknown as { digest: string }[];
  expect((await look(first?.digest ?? '')).warnings).toEqual([]);
});

it('a tag that was moved is told for each service, with both digests', async () => {
  const other = `sha256:${'2'.repeat(64)}`;
  const { warnings } = await look(other);
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain(other);
  expect(warnings[0]).toContain(`stands for ${index} by now`);
});

it('an image without a tag, of another registry, or that may not be looked at is no warning', async () => {
  const other = `sha256:${'2'.repeat(64)}`;
  expect((await look(other, { image: `${image}@${other}` })).world.journal.count()).toBe(0);
  expect((await look(other, { image: 'nginx:1' })).world.journal.count()).toBe(0);
  const denied = await look(other, { allow: ['ecs:*'] });
  expect(denied).toMatchObject({ warnings: [], notes: ['not checked: ecr:DescribeImages denied'] });
});

it('what runs is told by digest in place of the tag', async () => {
  const { running } = await look(index);
  expect(JSON.parse(digestsOf([running]))).toEqual({
    'alpha-web/web': `${image.replace(':v2', '')}@${index}`,
  });
});
