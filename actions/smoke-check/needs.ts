import { webAddress } from '../library/host/address.ts';
import type { RightInputs } from '../library/host/fields.ts';
import { formatDuration } from '../library/text/duration.ts';
import type { Problem } from '../library/text/errors.ts';
import type { PageLine } from './page-lines.ts';

/** What paths are put behind must be there, and something to look at at all. */
export function urlProblems(url: URL | undefined, inputs: RightInputs): Problem[] {
  if (url || !inputs.has('paths')) return [];
  const paths = inputs.get('paths') as readonly PageLine[];
  if (paths.length === 0 && inputs.get('environment') !== undefined) return [];
  if (paths.length > 0 && paths.every(({ address }) => webAddress(address))) return [];
  return [
    {
      code: 'input-missing',
      what:
        paths.length === 0
          ? 'Nothing says what to look at: "url", "paths" and "environment" are missing.'
          : 'Input "url" is missing, and "paths" has lines that begin with "/".',
      remedy: 'with: { url: "https://alpha.example.com" }',
    },
  ];
}

/** What says something of services is nothing without their environment. */
export function environmentProblems(
  environment: string | undefined,
  inputs: RightInputs,
): Problem[] {
  const isGiven = (name: string) => [inputs.get(name) ?? []].flat().length > 0;
  const given = ['cluster', 'services', 'role-to-assume'].filter(isGiven);
  if (environment !== undefined || given.length === 0) return [];
  return [
    {
      code: 'input-missing',
      what: `Input "environment" is missing, without which AWS is asked for nothing; given: ${given.join(', ')}.`,
      remedy: 'with: { environment: "alpha" }',
    },
  ];
}

/** The check of an input that only looks at services need. */
export function withEnvironment<T>(check: (value: T, inputs: RightInputs) => readonly Problem[]) {
  return (value: T, inputs: RightInputs): readonly Problem[] =>
    inputs.get('environment') === undefined ? [] : check(value, inputs);
}

/** Only what is asked by TLS has a certificate. */
export function certificateProblems(days: number | undefined, inputs: RightInputs): Problem[] {
  const url = inputs.get('url') as URL | undefined;
  const paths = (inputs.get('paths') ?? []) as readonly PageLine[];
  const all = [url, ...paths.map(({ address }) => webAddress(address))];
  const isPlain = all.some(Boolean) && all.every((one) => one?.protocol !== 'https:');
  if (days === undefined || !isPlain) return [];
  return [
    {
      code: 'input-conflict',
      what: 'Input "certificate-days" is given, and no address begins with https://.',
      remedy: 'with: { url: "https://alpha.example.com" }',
    },
  ];
}

// Faster is no smoke check any more, but load.
const shortestInterval = 500;

export function intervalProblems(interval: number, inputs: RightInputs): Problem[] {
  if (interval < shortestInterval) return [tooFast(interval)];
  const { timeout, consecutive } = Object.fromEntries(inputs) as Readonly<Record<string, number>>;
  if (timeout === undefined || consecutive === undefined) return []; // wrong by themselves
  if (interval * (consecutive - 1) < timeout) return [];
  return [
    {
      code: 'input-conflict',
      what: `${consecutive} looks in a row (input "consecutive"), ${formatDuration(interval)} apart ("interval"), do not fit into ${formatDuration(timeout)} ("timeout").`,
      remedy: 'with: { timeout: "5m" }',
    },
  ];
}

function tooFast(interval: number): Problem {
  return {
    code: 'input-invalid',
    what: `Input "interval" is ${formatDuration(interval)}; allowed: ${formatDuration(shortestInterval)} or more.`,
    remedy: 'with: { interval: "3s" }',
  };
}
