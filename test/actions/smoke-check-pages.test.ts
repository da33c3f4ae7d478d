import type { IncomingMessage } from 'node:http';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { certificate } from '../scene/certificate.ts';
import { authority, plainHost, secureHost } from '../scene/web.ts';
import { runSmokeCheck, seenIn } from './smoke-run.ts';

const name = 'alpha.example.com';
const asked: IncomingMessage[] = [];
beforeEach(() => void asked.splice(0));

const other = await plainHost((request, response) => {
  asked.push(request);
  response.end('welcome');
});
const elsewhere = `http://sign-in.example.com:${other}`;
const samePlace = `http://${name}:${other}`;

const megabytes = Buffer.alloc(65_536, 'x');

/** What the host answers, by path. */
const answers: Readonly<
  Record<string, readonly [number, Readonly<Record<string, string>>, string?]>
> = {
  '/': [200, { 'content-type': 'text/html; charset=utf-8' }, '<title>Shop</title>'],
  '/login': [302, { location: '/accounts/login/?next=/login' }],
  '/accounts/login/?next=/login': [200, {}],
  '/out': [302, { location: `${elsewhere}/authorize?state=s3cret-state` }],
  '/moved': [301, { location: `${samePlace}/` }],
  '/loop': [302, { location: '/loop' }],
  '/mail': [302, { location: 'mailto:someone@example.com' }],
  '/packed': [200, { 'content-encoding': 'br' }, 'packed'],
  '/evil': [
    200,
    { 'x-evil': '::error::\u009b2J<b>`|@octocat', location: '::stop-commands::x' },
    '::warning::body',
  ],
  '/teapot': [418, {}],
};

const port = await plainHost((request, response) => {
  asked.push(request);
  if (request.url === '/endless' || request.url === '/endless-text') {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(megabytes));
    };
    response.on('drain', more);
    return more();
  }
  const [status, headers, body] = answers[request.url ?? ''] ?? [404, {}];
  response.writeHead(status, headers).end(body);
});
const url = `http://${name}:${port}`;

async function seenAt(line: string, more: Readonly<Record<string, string>> = {}) {
  const run = await runSmokeCheck({ url, paths: line, timeout: '4s', ...more });
  return { run, seen: Object.values(seenIn(run))[0], red: run.codes.length > 0 };
}

// What is loaded when it is first needed counts as silence for the virtual clock.
await runSmokeCheck({ url });

describe('redirects', () => {
  it.each([
    ['/login', '200 at /accounts/login/'],
    ['/login 302', `302 to ${url}/accounts/login/?...`],
    ['/login -> /accounts/login/', `302 to ${url}/accounts/login/?...`],
    ['/login 302 -> /accounts/login/?next=/login', `302 to ${url}/accounts/login/?...`],
    [`/out 302 -> ${elsewhere}/authorize`, `302 to ${elsewhere}/authorize?...`],
    ['/moved', '200 at /'],
    ['/teapot 4xx', '418'],
  ])('%s is good', async (line, words) => {
    expect(await seenAt(line)).toMatchObject({ seen: words, red: false });
  });

  it.each([
    ['/login 301', `302 to ${url}/accounts/login/?...`],
    ['/login -> /accounts/', `302 to ${url}/accounts/login/?..., another address`],
    ['/login -> /accounts/login/?next=/', `302 to ${url}/accounts/login/?..., another address`],
    ['/ -> /login', '200, no redirect'],
    ['/out', `302 to ${elsewhere}/authorize?..., another host`],
    ['/mail', '302 to mailto://someone@example.com, no web address'],
    ['/loop', `302 at /loop to ${url}/loop, after 5 redirects`],
  ])('%s is bad', async (line, words) => {
    expect(await seenAt(line)).toMatchObject({ seen: words, red: true });
  });

  it('are not followed from TLS into the open', async () => {
    const secure = await secureHost(certificate({ name, by: authority }), (_, response) =>
      response.writeHead(301, { location: `${url}/` }).end(),
    );
    const run = await runSmokeCheck({ url: `https://${name}:${secure}`, timeout: '4s' });
    expect(seenIn(run)['/']).toBe(`301 to ${url}/, no longer encrypted`);
    const into = `http://${name}:${port}/ 200\nhttps://${name}:${secure}/ 301 -> ${url}`;
    expect((await runSmokeCheck({ paths: into })).codes).toEqual([]);
  });
});

describe('request-headers', () => {
  const headers = { 'request-headers': 'X-Adhoc-Check: s3cret: value' };
  const checksSeen = () =>
    asked.map((one) => `${one.headers.host} ${one.headers['x-adhoc-check']}`);

  it('go to the origin of url, also behind a redirect, and to nobody else', async () => {
    const paths = `/login\n/moved\n/out 302\n${elsewhere}/\n${samePlace}/open`;
    const run = await runSmokeCheck({ url, paths, ...headers, consecutive: '1' });
    expect(run.codes).toEqual([]);
    expect(new Set(checksSeen())).toEqual(
      new Set([
        `${name}:${port} s3cret: value`,
        `sign-in.example.com:${other} undefined`,
        `${name}:${other} undefined`,
      ]),
    );
    expect(run.site.text).not.toContain('s3cret');
    expect(run.site.warnings.join()).toContain('begins with http://');
    expect(JSON.stringify(run.result)).not.toContain('s3cret');
  });

  it('leave everything else of the request as it is', async () => {
    const { site } = await runSmokeCheck({ url, consecutive: '1' });
    expect(site.warnings).toEqual([]);
    const [{ method, headers: sent } = {}] = asked;
    expect(method).toBe('GET');
    expect(sent?.['user-agent']).toMatch(/^adhoc-actions\/\S+ smoke-check$/);
    expect(sent?.connection).toBe('close');
  });
});

describe('what an answer must hold', () => {
  const bodies = (text: string) => ({ 'expect-body': text });
  const headers = (text: string) => ({ 'expect-header': text });

  it.each([
    ['/', bodies('/ <title>Shop</title>'), '200'],
    ['/', headers('/ Content-Type: TEXT/html'), '200'],
    ['/', headers('/ content-type:'), '200'],
  ])('%s with %j is good', async (line, more, words) => {
    expect(await seenAt(line, more)).toMatchObject({ seen: words, red: false });
  });

  it.each([
    ['/', bodies('/ Shop\n/ Basket'), '200, no "Basket" in the 19 bytes of the body'],
    ['/', headers('/ content-type: json'), '200, content-type: text/html; charset=utf-8'],
    ['/', headers('/ x-frame-options: deny'), '200, no header x-frame-options'],
    ['/packed', bodies('/packed fine'), '200, the body is packed (br)'],
    ['/endless-text', bodies('/endless-text y'), '200, no "y" in the first MiB of the body'],
  ])('%s with %j is bad', async (line, more, words) => {
    expect(await seenAt(line, more)).toMatchObject({ seen: words, red: true });
  });

  it('does not wait for the end of a body that nobody asks about', async () => {
    expect(await seenAt('/endless')).toMatchObject({ seen: '200', red: false });
  });

  it('shows what a host says as text alone, and nothing of a body', async () => {
    const wanted = { 'expect-header': '/evil x-evil: good', 'expect-body': '/evil good' };
    const { run, red } = await seenAt('/evil', wanted);
    expect(red).toBe(true);
    const page = run.result?.summary?.source ?? '';
    const told = [run.site.text, page, JSON.stringify(run.result), run.problems[0]?.what].join(
      '\n',
    );
    expect(told).not.toMatch(/\u009b|::warning::|^::error/m);
    expect(page).not.toMatch(/<b>|[^>]@octocat/);
    expect(page).toContain('&lt;b&gt;');
  });
});

it('puts paths behind an address that has a path itself, and never asks another host', async () => {
  await runSmokeCheck({ url: `${url}/shop/`, paths: '/x?y=1\n//evil.example/z', timeout: '4s' });
  expect(new Set(asked.map((one) => `${one.headers.host}${one.url}`))).toEqual(
    new Set([`${name}:${port}/shop/x?y=1`, `${name}:${port}/shop//evil.example/z`]),
  );
});

it.each([
  ['nothing to look at', {}, 'input-missing', /"url", "paths" and "environment"/],
  ['a path without url', { paths: '/health' }, 'input-missing', /"url" is missing/],
  ['another scheme', { url: 'ftp://alpha.example.com' }, 'input-invalid', /https:\/\/ or http/],
  ['no address', { url: 'alpha.example.com' }, 'input-invalid', /begins with https/],
  ['a password', { url: 'https://me:hunter2@alpha.example.com' }, 'input-invalid', /without name/],
  ['a query in url', { url: `${url}/?a=1` }, 'input-invalid', /query/],
  [
    'a password in a line',
    { url, paths: 'http://me:hunter2@x.example/' },
    'input-invalid',
    /line 1/,
  ],
  ['a line that is none', { url, paths: '/\nhealth' }, 'input-invalid', /not line 2/],
  ['a status that is none', { url, paths: '/ 700' }, 'input-invalid', /not line 1/],
  ['a line twice', { url, paths: '/ 200\n/ 204' }, 'input-invalid', /not line 2/],
  ['a fragment', { url, paths: '/#top' }, 'input-invalid', /not line 1/],
  [
    'fifty-one lines',
    { url, paths: Array.from({ length: 51 }, (_, n) => `/${n}`).join('\n') },
    'input-invalid',
    /at most 50/,
  ],
  [
    'a text for nothing',
    { url, paths: '/a', 'expect-body': '/b ok' },
    'input-conflict',
    /"\/b".*no line/,
  ],
  ['a header for nothing', { url, 'expect-header': '/b x: y' }, 'input-conflict', /"\/b".*no line/],
  ['a header without colon', { url, 'expect-header': '/ hunter2' }, 'input-invalid', /not line 1/],
  [
    'a request header twice',
    { url, 'request-headers': 'x: hunter2\nX: b' },
    'input-invalid',
    /not line 2/,
  ],
  ['a host of its own', { url, 'request-headers': 'Host: hunter2' }, 'input-invalid', /not line 1/],
  [
    'a value with a control',
    { url, 'request-headers': 'x: hunter2\u0001' },
    'input-invalid',
    /not line 1/,
  ],
  [
    'headers for nobody',
    { paths: `${url}/`, 'request-headers': 'x: hunter2' },
    'input-missing',
    /"request-headers"/,
  ],
  ['days without TLS', { url, 'certificate-days': '14' }, 'input-conflict', /https/],
  ['no pause', { url, interval: '100ms' }, 'input-invalid', /500 ms/],
  ['a pause longer than all', { url, interval: '6m' }, 'input-conflict', /"timeout"/],
] as const)('refuses %s, and asks nobody', async (...[, inputs, code, words]) => {
  const run = await runSmokeCheck(inputs);
  expect(run.codes).toEqual([code]);
  expect(run.problems[0]?.what).toMatch(words);
  expect(JSON.stringify(run.problems)).not.toContain('hunter2');
  expect(asked).toEqual([]);
});
