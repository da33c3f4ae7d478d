import type { Aws } from '../aws/aws.ts';
import { originOf } from '../aws/partition.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import type { DescribedSecret } from '../aws/secrets-manager.ts';
import { type Findings, findings, notChecked, together } from '../findings/findings.ts';
import { optionalCheck } from '../findings/optional.ts';
import type { Problem } from '../text/errors.ts';
import { awsCommand, blank } from '../text/shell.ts';
import { completed, placeOf, type SecretPlace, secretUses } from './references.ts';

/** One reference with all who use it. */
interface Wanted {
  readonly valueFrom: string;
  readonly purposes: readonly string[];
}

type Placed<K> = Wanted & { readonly place: Extract<SecretPlace, { kind: K }> };

/** Whether each secret exists and has a value. The value itself is not asked for by any of these calls. */
export async function checkSecrets(
  aws: Aws,
  definitions: readonly JsonObject[],
): Promise<Findings> {
  const all = wantedSecrets(definitions);
  const wanted = all.filter(({ valueFrom }) => completed(valueFrom) === undefined);
  const placed = wanted.map((one) => ({ ...one, place: placeOf(one.valueFrom, aws.region) }));
  const unknown = placed.filter(({ place }) => place === undefined);
  const secrets = placed.filter((one): one is Placed<'secret'> => one.place?.kind === 'secret');
  const parameters = placed.filter(
    (one): one is Placed<'parameter'> => one.place?.kind === 'parameter',
  );
  const accounts = definitions
    .map(({ executionRoleArn }) => originOf(String(executionRoleArn ?? '')).account)
    .filter(Boolean);
  return together([
    findings({ problems: all.flatMap(incomplete) }),
    ...unknown.map(({ valueFrom }) => notChecked(`secret ${valueFrom}`)),
    ...(await Promise.all(secrets.map((one) => optionalCheck(() => checkSecret(aws, one))))),
    ...(await checkParameters(aws, parameters, accounts)),
  ]);
}

function wantedSecrets(definitions: readonly JsonObject[]): Wanted[] {
  const uses = Object.groupBy(definitions.flatMap(secretUses), ({ valueFrom }) => valueFrom);
  return Object.entries(uses).map(([valueFrom, all = []]) => ({
    valueFrom,
    purposes: [...new Set(all.map(({ purpose }) => purpose))],
  }));
}

function incomplete({ valueFrom, purposes }: Wanted): Problem[] {
  const whole = completed(valueFrom);
  if (whole === undefined) return [];
  return [
    {
      code: 'secret-reference-invalid',
      what: `"${valueFrom}", wanted for ${purposes.join(', ')}, is no reference that ECS takes: behind the secret's ARN stands nothing, or :key:stage:version with all three colons.`,
      remedy: whole,
    },
  ];
}

async function checkSecret(aws: Aws, wanted: Placed<'secret'>): Promise<Findings> {
  const { region, id } = wanted.place;
  const secret = await (await aws.secretsManager(region)).describe(id);
  if (!secret) return findings({ problems: [notFound(wanted)] });
  const lack = lackOf(secret, wanted);
  return findings(lack === undefined ? {} : { problems: [withoutValue(wanted, lack)] });
}

/** Why the version that is asked for cannot be read. */
function lackOf({ deleted, stages }: DescribedSecret, { place }: Placed<'secret'>) {
  if (deleted) return 'is scheduled for deletion';
  const { version, stage = version ? undefined : 'AWSCURRENT' } = place;
  if (version && !(version in stages)) return `has no version ${version}`;
  const held = Object.values(stages).flat();
  if (stage === undefined || held.includes(stage)) return undefined;
  return held.length === 0 ? 'has no value' : `has no version of stage ${stage}`;
}

/** One call for each region. */
function checkParameters(
  aws: Aws,
  wanted: readonly Placed<'parameter'>[],
  own: readonly string[],
): Promise<Findings[]> {
  const regions = Object.entries(Object.groupBy(wanted, ({ place }) => place.region));
  return Promise.all(
    regions.map(([region, all = []]) =>
      optionalCheck(() => checkRegion(aws, region, ours(all, own))),
    ),
  );
}

/** Who may list parameters sees those of one account only. */
function ours(wanted: readonly Placed<'parameter'>[], own: readonly string[]) {
  const mine = ({ place: { account } }: Placed<'parameter'>) =>
    !account || own.length === 0 || own.includes(account);
  return { mine: wanted.filter(mine), foreign: wanted.filter((one) => !mine(one)) };
}

async function checkRegion(
  aws: Aws,
  region: string,
  { mine, foreign }: ReturnType<typeof ours>,
): Promise<Findings> {
  const unchecked = foreign.map(({ valueFrom }) => notChecked(`${valueFrom}, of another account`));
  if (mine.length === 0) return together(unchecked);
  const existing = await (await aws.ssm(region)).existing(mine.flatMap(({ place }) => place.names));
  const missing = mine.filter(({ place }) => !place.names.some((name) => existing.has(name)));
  return together([...unchecked, findings({ problems: missing.map(notFound) })]);
}

function notFound({ valueFrom, purposes, place }: Placed<'secret' | 'parameter'>): Problem {
  const kind = place.kind === 'secret' ? 'secret' : 'parameter';
  return {
    code: 'secret-not-found',
    what: `There is no ${kind} "${valueFrom}" in ${place.region}, wanted for ${purposes.join(', ')}.`,
    remedy: createCommand(place),
  };
}

function createCommand(place: SecretPlace): string {
  const { region } = place;
  if (place.kind === 'secret')
    return awsCommand('secretsmanager create-secret', {
      name: blank('name'),
      'secret-string': blank('value'),
      region,
    });
  const value = { name: place.names[0], value: blank('value') };
  return awsCommand('ssm put-parameter', { type: 'SecureString', ...value, region });
}

function withoutValue({ valueFrom, purposes, place }: Placed<'secret'>, lack: string): Problem {
  const { id, region } = place;
  const command = lack.endsWith('deletion') ? 'restore-secret' : 'put-secret-value';
  const value = command === 'put-secret-value' ? blank('value') : undefined;
  return {
    code: 'secret-without-value',
    what: `Secret "${valueFrom}" ${lack}; it is wanted for ${purposes.join(', ')}.`,
    remedy: awsCommand(`secretsmanager ${command}`, {
      'secret-id': id,
      'secret-string': value,
      region,
    }),
  };
}
