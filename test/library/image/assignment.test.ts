import { describe, expect, test } from '@jest/globals';
import { assignImages } from '../../../actions/library/image/assignment.ts';
import { parseWanted } from '../../../actions/library/image/wanted.ts';
import { UserError } from '../../../actions/library/text/errors.ts';

const input = { name: 'image' } as const;
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const containers = [
  { name: 'web', image: `${ecr}/backend:v1` },
  { name: 'worker', image: `${ecr}/backend:v1` },
  { name: 'nginx', image: 'nginx:1.27' },
];

describe('what is asked for', () => {
  test('one image, or one for each container', () => {
    expect(parseWanted([], input)).toEqual({ image: undefined, byContainer: new Map() });
    expect(parseWanted(['a:1'], input)).toEqual({ image: 'a:1', byContainer: new Map() });
    expect(parseWanted(['web=a:1', 'nginx = b:2'], input)).toEqual({
      image: undefined,
      byContainer: new Map([
        ['web', 'a:1'],
        ['nginx', 'b:2'],
      ]),
    });
  });

  test.each([
    ['no version', ['backend'], ['Image "backend" has neither a tag nor a digest']],
    ['no name', ['Back end:1'], ['"Back end:1" is not the name of an image']],
    [
      'two images without containers',
      ['a:1', 'b:2'],
      ['Image "a:1" names no container, yet there are 2 images'],
    ],
    ['mixed forms', ['web=a:1', 'b:2'], ['Image "b:2" names no container']],
    [
      'one container twice',
      ['web=a:1', 'web=b:2'],
      ['Container "web" is given more than one image'],
    ],
    ['nothing behind the sign', ['web='], ['"" is not the name of an image']],
    [
      'several at once',
      ['a', 'web=b', 'web=c:1'],
      ['names no container', '"web" is given', 'Image "a" has', 'Image "b" has'],
    ],
  ])('%s is refused', (_, items, expected) => {
    const problems = problemsOf(() => parseWanted(items, input));
    expect(problems.map(({ what }) => what)).toEqual(
      expected.map((what) => expect.stringContaining(what)),
    );
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['image-invalid']));
  });

  test('a version alone is no name to put a version behind', () => {
    const [problem] = problemsOf(() => parseWanted(['v1.8.0'], input));
    expect(problem?.remedy).toBe('with: { image: "<registry>/<repository>:v1.8.0" }');
  });

  test('the remedy keeps what was right', () => {
    const [problem] = problemsOf(() => parseWanted([`${ecr}/backend`], input));
    expect(problem?.remedy).toBe(`with: { image: "${ecr}/backend:v1.8.0" }`);
  });
});

function problemsOf(act: () => unknown) {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
  }
  throw new Error('nothing was refused');
}

describe('who gets it', () => {
  const assigned = (...items: string[]) =>
    assignImages(containers, parseWanted(items, input), input);

  test('every container of the same repository', () => {
    const image = `${ecr}/backend:v2`;
    expect(assigned(image)).toEqual({
      images: new Map([
        ['web', image],
        ['worker', image],
      ]),
      problems: [],
      warnings: [],
    });
  });

  test('from another account as well, which is said', () => {
    const image = '210987654321.dkr.ecr.eu-west-1.amazonaws.com/backend:v2';
    const { images, warnings } = assigned(image);
    expect([...images.keys()]).toEqual(['web', 'worker']);
    expect(warnings[0]).toBe(
      `container web: image from 210987654321.dkr.ecr.eu-west-1.amazonaws.com/backend, before from ${ecr}/backend`,
    );
  });

  test('no container of a registry when the image names none, unless by its name', () => {
    const refused = assigned('backend:v2');
    expect(refused.warnings).toEqual([]);
    expect(refused.problems).toMatchObject([
      {
        code: 'image-without-registry',
        what: `Image "backend:v2" names no registry, so that it would come from Docker Hub; container "web" has ${ecr}/backend:v1.`,
        remedy: `with: { image: "${ecr}/backend:v2" }`,
      },
    ]);
    for (const item of ['web=backend:v2', 'docker.io/library/backend:v2'])
      expect(assigned(item)).toMatchObject({
        problems: [],
        warnings: expect.arrayContaining([
          `container web: image from docker.io/backend, before from ${ecr}/backend`,
        ]),
      });
    expect(assigned('nginx:1.28')).toMatchObject({ problems: [], warnings: [] });
  });

  test('another repository only for whom it is named', () => {
    const refused = assigned(`${ecr}/other:v2`);
    expect(refused.images.size).toBe(0);
    expect(refused.problems).toMatchObject([
      { code: 'image-of-another-repository', remedy: `with: { image: "web=${ecr}/other:v2" }` },
    ]);
    const taken = assigned(`web=${ecr}/other:v2`);
    expect(taken).toMatchObject({
      problems: [],
      warnings: [expect.stringContaining('/other, before')],
    });
  });

  test('no container that is not there', () => {
    expect(assigned('wep=a:1', 'web=b:1').problems).toEqual([
      {
        code: 'container-not-found',
        what: 'There is no container "wep" in the task definition; it has: web, worker, nginx.',
        remedy: 'with: { image: "web=a:1" }',
      },
    ]);
  });

  test('nobody when nothing is asked for', () => {
    expect(assigned()).toEqual({ images: new Map(), problems: [], warnings: [] });
  });
});
