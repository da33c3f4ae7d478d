import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { excluding } from '../../../actions/library/sealed-plan/exclude.ts';
import type { ProjectTree } from '../../../actions/library/sealed-plan/tree.ts';
import { walkProject } from '../../../actions/library/sealed-plan/walk.ts';
import { newFolder, refusal, sealFolder, sealTree, writeTree } from './furnish.ts';

let root = '';
beforeEach(() => {
  root = join(newFolder(), 'project');
  mkdirSync(root);
});

function walked(patterns: readonly string[] = []): Promise<ProjectTree> {
  return walkProject(root, excluding(patterns));
}

async function taken(patterns: readonly string[] = []): Promise<string[]> {
  const { files, emptyFolders } = await walked(patterns);
  return [...files.map(({ path }) => path), ...emptyFolders.map((path) => `${path}/`)];
}

describe('what travels', () => {
  beforeEach(() =>
    writeTree(root, {
      'main.tf': '',
      '.gitignore': 'secret.auto.tfvars',
      'secret.auto.tfvars': '',
      '.git/config': '',
      'modules/sub/.git': 'gitdir: ../../.git/modules/sub',
      'node_modules/a/index.js': '',
      'app/node_modules/b.js': '',
      '.terraform/modules/modules.json': '',
      '.terraform/providers/registry/big': '',
      'infra/.terraform/providers/big': '',
      'providers/aws.tf': '',
      'data/one.mp4': '',
      'data/deep/two.mp4': '',
      'data/readme': '',
      'empty/': '',
    }),
  );

  it('is all but history, packages and providers', async () => {
    expect(await taken()).toEqual([
      '.gitignore',
      '.terraform/modules/modules.json',
      'data/deep/two.mp4',
      'data/one.mp4',
      'data/readme',
      'main.tf',
      'providers/aws.tf',
      'secret.auto.tfvars',
      'empty/',
    ]);
  });

  it.each([
    ['*.mp4', ['data/one.mp4', 'data/deep/two.mp4']],
    ['data/*.mp4', ['data/one.mp4']],
    ['data/**', ['data/one.mp4', 'data/deep/two.mp4', 'data/readme']],
    ['data', ['data/one.mp4', 'data/deep/two.mp4', 'data/readme']],
    ['data/', ['data/one.mp4', 'data/deep/two.mp4', 'data/readme']],
    ['/data/deep', ['data/deep/two.mp4']],
    ['deep', ['data/deep/two.mp4']],
    ['.terraform/**', ['.terraform/modules/modules.json']],
    ['/main.tf', ['main.tf']],
    ['/data/**', ['data/one.mp4', 'data/deep/two.mp4', 'data/readme']],
    ['nothing/like/it', []],
  ])('is less what %s excludes', async (pattern, excluded) => {
    const all = await taken();
    // A folder that is excluded whole is no empty one.
    expect(await taken([pattern])).toEqual(all.filter((path) => !excluded.includes(path)));
  });
});

describe('a link', () => {
  it('inside of the project travels as what it points to', async () => {
    await writeTree(root, { 'common.tf': 'common', 'shared/x/a.tf': 'a', 'run*': '#!' });
    mkdirSync(join(root, 'alpha'));
    symlinkSync('../common.tf', join(root, 'alpha/common.tf'));
    symlinkSync(join(root, 'shared'), join(root, 'alpha/modules'));
    symlinkSync('run', join(root, 'start'));
    linkSync(join(root, 'common.tf'), join(root, 'hard.tf'));
    const { files, refused } = await walked();
    expect(refused).toEqual([]);
    expect(files.map(({ path, executable }) => path + (executable ? '*' : ''))).toEqual([
      'alpha/common.tf',
      'alpha/modules/x/a.tf',
      'common.tf',
      'hard.tf',
      'run*',
      'shared/x/a.tf',
      'start*',
    ]);
  });

  it('out of the project, into .git or in a circle is refused by name, all at once', async () => {
    await writeTree(root, { 'a/b/c': '', '.git/config': '' });
    await writeTree(join(root, '..'), { credentials: 'key', 'project-other/x': '' });
    symlinkSync('../../credentials', join(root, 'a/keys'));
    symlinkSync('../project-other', join(root, 'other'));
    symlinkSync('..', join(root, 'a/up'));
    symlinkSync('.', join(root, 'here'));
    symlinkSync('.git/config', join(root, 'config'));
    expect((await walked()).refused).toEqual([
      'a/keys: a link out of the project',
      'a/up: a link to a folder that it lies in',
      'config: a link out of the project',
      'here: a link to a folder that it lies in',
      'other: a link out of the project',
    ]);
    const found = await refusal(sealFolder(root));
    expect(found.code).toBe('plan-path-unsupported');
    expect(found.what).toContain('a/keys: a link out of the project\n  a/up:');
  });

  it('to nothing, to itself, or something that is no file, is left out and told', async () => {
    symlinkSync('gone', join(root, 'dangling'));
    symlinkSync('self', join(root, 'self'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const tree = await walked();
    expect(tree.files).toEqual([]);
    expect(tree.refused).toEqual([]);
    expect(tree.leftOut).toEqual([
      'dangling: a link to nothing',
      'pipe: neither a file nor a folder',
      'self: a link to nothing',
    ]);
  });

  it('may be excluded', async () => {
    symlinkSync('/etc', join(root, 'etc'));
    expect((await walked(['etc'])).refused).toEqual([]);
  });

  it('that is the project itself is followed', async () => {
    writeFileSync(join(root, 'a'), '');
    const link = join(root, '../link');
    symlinkSync('project', link);
    expect((await walkProject(link, excluding([]))).files.map(({ path }) => path)).toEqual(['a']);
  });
});

describe('a name', () => {
  it.each([
    ['a\nb', 'control character'],
    ['a\\b', 'backslash'],
  ])('like %j is refused', async (name, reason) => {
    writeFileSync(join(root, name), '');
    expect((await walked()).refused).toEqual([expect.stringContaining(reason)]);
  });

  it('that is no UTF-8 is refused', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0x61, 0xff)]), '');
    expect((await walked()).refused).toEqual([expect.stringContaining('not valid UTF-8')]);
  });

  it('that some file systems take for another is refused', async () => {
    const found = await refusal(sealTree({ 'Main.tf': '', 'main.tf': '' }));
    expect(found.code).toBe('plan-path-unsupported');
    expect(found.what).toContain('main.tf: on some file systems the same as Main.tf');
  });
});

describe('the size', () => {
  it('over the limit is refused with the heaviest folders and what excludes them', async () => {
    const thrown = await sealTree(
      {
        'main.tf': 'x',
        'video.mp4': Buffer.alloc(200_000),
        'dumps/[id].sql': 'x',
        'media/films/one/a.mp4': Buffer.alloc(900_000),
        'media/b.png': Buffer.alloc(100),
        'dumps/db.sql': Buffer.alloc(300_000),
        'small/a': 'x',
      },
      { sizeLimit: 1_000_000 },
    ).catch((caught) => caught);
    const [problem] = thrown.problems;
    expect(problem.code).toBe('plan-too-large');
    expect(problem.what).toBe(
      [
        'The project has 1.4 MB in 7 files; a plan takes 1.0 MB in 100000. Most of it lies in:',
        '  media/films/one: 0.9 MB in 1 file',
        '  dumps: 0.3 MB in 2 files',
        '  video.mp4: 0.2 MB in 1 file',
      ].join('\n'),
    );
    expect(problem.snippet).toContain(
      '  plan-exclude: |\n    /media/films/one/**\n    /dumps/**\n    /video.mp4\n',
    );
  });

  it('within the limit is not', async () => {
    const { folder } = await sealTree({ a: Buffer.alloc(999_000) }, { sizeLimit: 1_000_000 });
    expect(existsSync(folder)).toBe(true);
  });
});

it('a file that changes while it is sealed is refused by name', async () => {
  const project = {
    files: [{ path: 'a', source: '/proc/self/stat', bytes: 0, executable: false }],
    emptyFolders: [],
    leftOut: [],
    refused: [],
  };
  const found = await refusal(sealTree({ x: '' }, { project }));
  expect(found).toEqual({
    code: 'plan-project-changing',
    what: expect.stringContaining('a changed'),
  });
});
