import type { Aws } from '../library/aws/aws.ts';
import type { Site } from '../library/host/site.ts';
import type { InputsOf } from '../library/host/spec.ts';
import type { Clock } from '../library/system/clock.ts';
import type { Ask } from './ask.ts';
import { certificateProbes } from './certificate-probe.ts';
import type { Probe } from './check.ts';
import { pageProbe } from './page-probe.ts';
import { pageWishes } from './page-wish.ts';
import { findServices } from './services.ts';
import { servicesProbe } from './services-probe.ts';
import type { spec } from './spec.ts';
import { type Patience, type Row, watch } from './watch.ts';

export type Inputs = InputsOf<typeof spec.inputs>;

/** What a smoke check works with. */
export interface Parts {
  readonly site: Site;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly ask: Ask;
  /** AWS is asked for nothing unless an environment is named. */
  openAws(): Promise<Aws>;
}

/** What was seen, whether it is good or not. */
export interface Finished {
  readonly subject: string;
  readonly rows: readonly Row[];
  readonly tookMs: number;
  readonly patience: Patience;
  /** The first date on which a certificate ends, in milliseconds since the epoch. */
  readonly certificateUntil: number | undefined;
}

/** Looks at everything that is named until all of it is good, or the time is over. */
export async function smokeCheck(inputs: Inputs, parts: Parts): Promise<Finished> {
  const { site } = parts;
  const secrets = Object.values(inputs.requestHeaders);
  for (const secret of secrets) site.mask(secret);
  if (secrets.length > 0 && inputs.url?.protocol === 'http:')
    site.warning('"request-headers" go over the network as they are: "url" begins with http://.');
  const dates: number[] = [];
  const probes = [
    ...webProbes(inputs, { ...parts, onExpiry: (until) => dates.push(until) }),
    ...(await awsProbes(inputs, parts)),
  ];
  const { timeout, interval, attemptTimeout, consecutive } = inputs;
  const patience = { timeout, interval, attemptTimeout, consecutive };
  const onChange = (row: Row) => site.line(lineOf(row));
  const { rows, tookMs } = await watch(probes, patience, { ...parts, onChange });
  const certificateUntil = dates.length > 0 ? Math.min(...dates) : undefined;
  const subject = inputs.environment ?? inputs.url?.host ?? 'the addresses';
  return { subject, rows, tookMs, patience, certificateUntil };
}

function webProbes(
  inputs: Inputs,
  { ask, clock, onExpiry }: Parts & { onExpiry: (until: number) => void },
): Probe[] {
  const pages = pageWishes(inputs);
  const days = inputs.certificateDays;
  return [
    ...pages.map((page) => pageProbe(page, ask)),
    ...(days === undefined ? [] : certificateProbes(pages, { days, ask, clock, onExpiry })),
  ];
}

async function awsProbes(
  { environment, cluster, services }: Inputs,
  { openAws }: Parts,
): Promise<Probe[]> {
  if (environment === undefined) return [];
  const aws = await openAws();
  return [servicesProbe(await findServices({ environment, cluster, services }, aws), aws)];
}

function lineOf({ name, seen, verdict, expected }: Row): string {
  return verdict === 'good'
    ? `good: ${name}: ${seen}`
    : `not yet: ${name}: ${seen}; expected: ${expected}`;
}
