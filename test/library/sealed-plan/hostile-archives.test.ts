import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unpack } from '../../../actions/library/sealed-plan/archive-read.ts';
import { tarEnd, tarHeader } from '../../../actions/library/sealed-plan/tar-header.ts';
import { type Forged, forged, listed, privatePart } from './forge.ts';
import { newFolder, refusal } from './furnish.ts';

/** What the archive comes to, and what was written outside of its own folder by then. */
async function unpacked(archive: Buffer) {
  const folder = join(newFolder(), 'a/b/opened');
  async function* whole() {
    yield archive;
  }
  const { code, what } = await refusal(unpack(whole(), { folder, room: archive.length }));
  const above = dirname(dirname(dirname(folder)));
  const written = readdirSync(above, { recursive: true, encoding: 'utf8' });
  expect(written.filter((name) => !/^a(\/b(\/opened(\/(project|tool).*)?)?)?$/.test(name))).toEqual(
    [],
  );
  return { code, what };
}

async function expectRefused(archive: Buffer, reason: RegExp): Promise<void> {
  const { code, what } = await unpacked(archive);
  expect(code).toBe('plan-seal-broken');
  expect(what).toMatch(reason);
}

it('takes the forger for us while nothing is forged', async () => {
  const paths = ['project/a', `project/${'b'.repeat(200)}`];
  const entries = paths.map((name) => ({ name, body: 'x' }));
  const archive = forged(
    paths.map((path) => listed(path)),
    entries,
  );
  const folder = join(newFolder(), 'opened');
  async function* whole() {
    yield archive;
  }
  await unpack(whole(), { folder, room: archive.length });
  expect(readdirSync(join(folder, 'project'))).toEqual(['a', 'b'.repeat(200)]);
});

describe('a list of files is refused that names', () => {
  it.each([
    ['../a', /steps out/],
    ['project/../../a', /steps out/],
    ['project/./a', /steps out/],
    ['/etc/cron.d/a', /absolute/],
    ['C:/a', /absolute/],
    ['project//a', /empty part/],
    ['project/', /empty part/],
    ['project', /none of its folders/],
    ['elsewhere/a', /none of its folders/],
    ['private.json', /none of its folders/],
    ['project/a\\..\\b', /backslash/],
    ['project/a\u0000b', /control character/],
    ['project/a\nb', /control character/],
    [`project/${'a'.repeat(3_000)}`, /longer/],
    ['project/\ud800', /Unicode|canonical/],
  ])('%j', async (path, reason) => {
    await expectRefused(forged([listed(path)], [{ name: 'project/a', body: 'x' }]), reason);
  });

  it.each([
    ['the same twice', ['project/a', 'project/a']],
    ['the same but for case', ['project/Main.tf', 'project/main.tf']],
    ['the same but for case of a folder', ['project/A/x', 'project/a/y']],
    ['the same but for composed accents', ['project/\u00e9', 'project/e\u0301']],
    ['a file and a file below it', ['project/a', 'project/a/b']],
    ['a file below a file, and that file', ['project/a/b', 'project/A']],
  ])('%s', async (_, paths) => {
    const entries = paths.map((name) => ({ name, body: 'x' }));
    await expectRefused(
      forged(
        paths.map((path) => listed(path)),
        entries,
      ),
      /it lists/,
    );
  });
});

describe('an entry is refused that', () => {
  const list = [listed('project/a')];
  it.each<[string, readonly Forged[]]>([
    ['is a symbolic link', [{ name: 'project/a', flag: '2', linkname: '/etc/passwd' }]],
    ['is a hard link', [{ name: 'project/a', flag: '1', linkname: 'private.json' }]],
    ['is a link with a body', [{ name: 'project/a', body: 'x', flag: '2', linkname: '../b' }]],
    ['is a character device', [{ name: 'project/a', body: 'x', flag: '3' }]],
    ['is a block device', [{ name: 'project/a', body: 'x', flag: '4' }]],
    ['is a pipe', [{ name: 'project/a', body: 'x', flag: '6' }]],
    ['is a folder', [{ name: 'project/a', body: 'x', flag: '5' }]],
    ['is sparse', [{ name: 'project/a', body: 'x', flag: 'S' }]],
    ['has another name', [{ name: 'project/b', body: 'x' }]],
    ['has a way out for a name', [{ name: '../../a', body: 'x' }]],
    ['has an absolute name', [{ name: '/tmp/a', body: 'x' }]],
    ['has a long name', [{ name: `project/${'a'.repeat(200)}`, body: 'x' }]],
    ['has a name in a pax record', [{ name: 'project/a', body: 'x', pax: '16 path=../../b\n' }]],
    ['has a size in a pax record', [{ name: 'project/a', body: 'x', pax: '13 size=1000\n' }]],
    [
      'has its own name in a pax record',
      [{ name: 'project/a', body: 'x', pax: '18 path=project/a\n' }],
    ],
    [
      'follows a global pax record',
      [{ name: 'project/a', body: 'x', pax: '16 path=../../b\n', paxFlag: 'g' }],
    ],
    ["follows GNU's long name", [{ name: 'project/a', body: 'x', pax: '../../b\0', paxFlag: 'L' }]],
    [
      "follows GNU's long link",
      [{ name: 'project/a', body: 'x', pax: '/etc/passwd\0', paxFlag: 'K' }],
    ],
    ['is set-user-id', [{ name: 'project/a', body: 'x', mode: '0004755' }]],
    ['is executable and not listed so', [{ name: 'project/a', body: 'x', mode: '0000755' }]],
    ['has an owner', [{ name: 'project/a', body: 'x', owner: '0001000' }]],
    ['is longer than listed', [{ name: 'project/a', body: 'xx' }]],
    ['is shorter than listed', [{ name: 'project/a', body: '' }]],
    ['has other content', [{ name: 'project/a', body: 'y' }]],
    [
      'comes twice',
      [
        { name: 'project/a', body: 'x' },
        { name: 'project/a', body: 'y' },
      ],
    ],
    [
      'is not listed',
      [
        { name: 'project/a', body: 'x' },
        { name: 'project/b', body: 'x' },
      ],
    ],
    ['is not there', []],
  ])('%s', async (_, entries) => {
    await expectRefused(forged(list, entries), /in place of|not what it lists|too early|behind/);
  });

  it('is of a list in another order', async () => {
    const archive = forged(
      [listed('project/a'), listed('project/b')],
      [
        { name: 'project/b', body: 'x' },
        { name: 'project/a', body: 'x' },
      ],
    );
    await expectRefused(archive, /the header of project\/a/);
  });
});

describe('an archive is refused', () => {
  const body = Buffer.from(privatePart([]));
  const first = (bytes: Buffer) =>
    Buffer.concat([
      tarHeader({ path: 'private.json', bytes: bytes.length, kind: 'file' }),
      bytes,
      Buffer.alloc((512 - (bytes.length % 512)) % 512),
    ]);

  it.each<[string, Buffer, RegExp]>([
    ['that is empty', Buffer.of(), /too early/],
    ['that is no archive', Buffer.alloc(2_048, 'x'), /begin with private.json/],
    ['without an end', first(body), /too early/],
    [
      'with something behind its end',
      Buffer.concat([first(body), tarEnd, Buffer.of(0)]),
      /behind its last/,
    ],
    [
      'that says it has a private part of 8 GB',
      tarHeader({ path: 'private.json', bytes: 8_000_000_000, kind: 'file' }),
      /8000000000 bytes/,
    ],
    [
      'whose private part is no JSON',
      Buffer.concat([first(Buffer.from('{')), tarEnd]),
      /canonical/,
    ],
    [
      'whose private part has spaces',
      Buffer.concat([first(Buffer.from(`${body} `)), tarEnd]),
      /canonical/,
    ],
    [
      'whose private part lacks a member',
      Buffer.concat([first(Buffer.from('{}')), tarEnd]),
      /files is missing/,
    ],
    [
      'whose private part says more',
      Buffer.concat([first(Buffer.from(privatePart([], { zz: 1 }))), tarEnd]),
      /zz is not known/,
    ],
    [
      'with something in its padding',
      Buffer.concat([first(body).fill('x', first(body).length - 1), tarEnd]),
      /padding/,
    ],
  ])('%s', async (_, archive, reason) => {
    await expectRefused(archive, reason);
  });

  it('that lists more bytes than it can have', async () => {
    const bomb = { ...listed('project/a'), bytes: 1_000_000_000_000 };
    await expectRefused(forged([bomb], []), /1000000000000 bytes/);
  });
});
