import { describe, expect, test } from '@jest/globals';
import type { ScenarioImage } from '../../world/scenario.ts';
import { check, definition, ecr } from './stage.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const linux = (...architectures: string[]) =>
  architectures.map((architecture) => ({ os: 'linux', architecture }));
const holding = (...images: ScenarioImage[]) => ({ repositories: [{ name: 'backend', images }] });
const arm64 = { runtimePlatform: { cpuArchitecture: 'ARM64' } };

describe('an image that is not there yet', () => {
  test.each([['cache'], ['ROOT']])('may come through a pull-through cache: %s', async (prefix) => {
    const image = `${ecr}/cache/python:3.14`;
    const { problems, unchecked } = await check(definition({ image }), { pullThrough: [prefix] });
    expect(problems).toEqual([]);
    expect(unchecked).toEqual([expect.stringContaining(`pull-through cache "${prefix}"`)]);
  });

  test('does not come through the cache of another prefix', async () => {
    const image = `${ecr}/cached/python:3.14`;
    const { problems } = await check(definition({ image }), { pullThrough: ['cache'] });
    expect(problems.map(({ code }) => code)).toEqual(['repository-not-found']);
  });
});

describe('an image that exists and fits', () => {
  test('is told with its digest', async () => {
    const { problems, unchecked, facts } = await check(definition());
    expect({ problems, unchecked }).toEqual({ problems: [], unchecked: [] });
    expect(facts).toEqual([expect.stringMatching(/^image \S+\/backend:v1.8.0 is sha256:\w{64}$/)]);
  });

  test.each<[string, ScenarioImage, object]>([
    [
      'one platform of Docker',
      { tags: ['v1.8.0'], platforms: linux('amd64'), format: 'docker' },
      {},
    ],
    ['one platform in an index', { tags: ['v1.8.0'], platforms: linux('amd64'), index: true }, {}],
    ['two platforms', { tags: ['v1.8.0'], platforms: linux('amd64', 'arm64') }, {}],
    [
      'two of Docker',
      { tags: ['v1.8.0'], platforms: linux('arm64', 'amd64'), format: 'docker' },
      arm64,
    ],
    [
      'the second of two platforms',
      { tags: ['v1.8.0'], platforms: linux('amd64', 'arm64') },
      arm64,
    ],
    ['an ARM image on ARM', { tags: ['v1.8.0'], platforms: linux('arm64') }, arm64],
    [
      'any on an instance of ours',
      { tags: ['v1.8.0'], platforms: linux('arm64') },
      { requiresCompatibilities: ['EC2'] },
    ],
  ])('%s', async (_, image, more) => {
    const { problems, unchecked } = await check(definition({}, more), holding(image));
    expect({ problems, unchecked }).toEqual({ problems: [], unchecked: [] });
  });

  test('is found by its digest, whatever its tag', async () => {
    const image = `${ecr}/backend:gone@${digest}`;
    const { problems, facts } = await check(definition({ image }), holding({ tags: [], digest }));
    expect(problems).toEqual([]);
    expect(facts).toEqual([`image ${image} is ${digest}`]);
  });

  test('costs its calls once for all containers', async () => {
    const image = `${ecr}/backend:v1.8.0`;
    const containerDefinitions = ['web', 'worker'].map((name) => ({ name, image }));
    const { calls } = await check(definition({}, { containerDefinitions }));
    expect(calls.filter(({ action }) => action === 'ecr:DescribeImages')).toHaveLength(1);
  });
});

describe('an image that does not fit', () => {
  test.each<[string, ScenarioImage, object, string]>([
    [
      'ARM on Intel',
      { tags: ['v1.8.0'], platforms: linux('arm64') },
      {},
      'is built for linux/arm64, but the task runs X86_64 (linux/amd64)',
    ],
    [
      'ARM on Intel, in an index',
      { tags: ['v1.8.0'], platforms: linux('arm64'), index: true },
      {},
      'built for linux/arm64, but',
    ],
    [
      'Intel on ARM',
      { tags: ['v1.8.0'], platforms: linux('amd64') },
      arm64,
      'but the task runs ARM64 (linux/arm64)',
    ],
    [
      'Linux on Windows',
      { tags: ['v1.8.0'] },
      { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
      '(windows/amd64)',
    ],
  ])('%s', async (_, ...[image, more, what]) => {
    const { problems } = await check(definition({}, more), holding(image));
    expect(problems).toMatchObject([
      {
        code: 'image-architecture-mismatch',
        what: expect.stringContaining(what),
        remedy: expect.stringContaining('docker buildx build --platform '),
      },
    ]);
  });
});

describe('an image that does not exist', () => {
  test('is refused with the newest tags', async () => {
    const { problems } = await check(definition({ image: `${ecr}/backend:v9` }));
    expect(problems).toEqual([
      {
        code: 'image-not-found',
        what: `There is no image "${ecr}/backend:v9"; repository "backend" exists and its newest tags are: v1.7.0, v1.8.0.`,
        remedy:
          'aws ecr describe-images --repository-name backend --registry-id 123456789012 --region eu-west-1',
      },
    ]);
  });

  test('is refused also where the tags cannot be listed', async () => {
    const faults = [{ on: 'ecr:DescribeImages', kind: 'access-denied', skip: 1 }] as const;
    const { problems } = await check(definition({ image: `${ecr}/backend:v9` }), { faults });
    expect(problems[0]?.what).toBe(
      `There is no image "${ecr}/backend:v9"; repository "backend" exists.`,
    );
  });

  test('has neither tag nor digest: latest is what is pulled', async () => {
    const { codes } = await check(definition({ image: `${ecr}/backend` }));
    expect(codes).toEqual(['image-not-found']);
  });

  test.each([
    ['repository', `${ecr}/shop:v1`, 'account 123456789012, region eu-west-1'],
    ['region', `123456789012.dkr.ecr.us-east-1.amazonaws.com/backend:v1`, 'region us-east-1'],
    ['account', `210987654321.dkr.ecr.eu-west-1.amazonaws.com/backend:v1`, 'account 210987654321'],
  ])('nor has its %s', async (_, image, where) => {
    const { problems } = await check(definition({ image }));
    expect(problems).toMatchObject([
      { code: 'repository-not-found', what: expect.stringContaining(where) },
    ]);
  });
});

describe('what cannot be looked at', () => {
  test.each(['redis:7', 'public.ecr.aws/nginx/nginx:1', '!'])(
    '%s lies elsewhere',
    async (image) => {
      const { problems, unchecked, calls } = await check(definition({ image }));
      expect({ problems, calls }).toEqual({ problems: [], calls: [] });
      expect(unchecked).toEqual([`not checked: image ${image}, its registry is not Amazon ECR`]);
    },
  );

  test.each(['DescribeImages', 'BatchGetImage', 'GetDownloadUrlForLayer'])(
    '%s is denied',
    async (operation) => {
      const faults = [{ on: `ecr:${operation}`, kind: 'access-denied' }] as const;
      const { problems, unchecked } = await check(definition(), { faults });
      expect({ problems, unchecked }).toEqual({
        problems: [],
        unchecked: [`not checked: ecr:${operation} denied`],
      });
    },
  );

  test('AWS is too busy to say', async () => {
    const faults = [{ on: 'ecr:*', kind: 'throttle' }] as const;
    const { problems, unchecked } = await check(definition(), { faults });
    expect(problems).toEqual([]);
    expect(unchecked).toEqual([
      expect.stringMatching(/^not checked: ecr:DescribeImages failed \(Throttling/),
    ]);
  });

  test('an image that names no platform', async () => {
    const { problems, unchecked } = await check(
      definition(),
      holding({ tags: ['v1.8.0'], platforms: [] }),
    );
    expect(problems).toEqual([]);
    expect(unchecked).toEqual([
      expect.stringMatching(/^not checked: architecture of .*, it names none$/),
    ]);
  });
});

test('what several tasks share is asked for once, and judged for each platform', async () => {
  const arm = { runtimePlatform: { cpuArchitecture: 'ARM64' } };
  const { codes, calls } = await check([definition(), definition(), definition({}, arm)]);
  expect(codes).toEqual(['image-architecture-mismatch']);
  const asked = calls.filter(({ action }) => action === 'ecr:DescribeImages');
  expect(asked).toHaveLength(1);
});
