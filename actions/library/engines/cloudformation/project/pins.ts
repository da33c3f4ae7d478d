import type { Aws } from '../../../aws/aws.ts';
import { AwsError } from '../../../aws/aws-error.ts';
import type { PlanAsset } from '../../../sealed-plan/private-schema.ts';

/** What a plan refers to by name: `ssm:/path`, `secretsmanager:<name or ARN>`, `s3://bucket/key`, `ecr:registry/name:tag`. */
export type PinId = string;

export function pinOf(service: string, id: string): PinId {
  return `${service === 'ssm-secure' ? 'ssm' : service}:${id}`;
}

/** The versions that names stand for, in the order of the names. No value is kept. */
export interface Versions {
  readonly assets: readonly PlanAsset[];
  /** There is nothing of that name. */
  readonly missing: readonly PinId[];
  /** The role may not look: AWS fetches it all the same, and nothing holds it to one version. */
  readonly unseen: readonly PinId[];
}

export async function versionsOf(ids: readonly PinId[], aws: Aws): Promise<Versions> {
  const looks = await Promise.all(ids.map(async (id) => ({ id, seen: await lookUp(id, aws) })));
  const all = (wanted: 'missing' | 'unseen') =>
    looks.filter(({ seen }) => seen === wanted).map(({ id }) => id);
  return {
    assets: looks.flatMap(({ id, seen }) => (typeof seen === 'object' ? [{ id, ...seen }] : [])),
    missing: all('missing'),
    unseen: all('unseen'),
  };
}

type Seen = { readonly version: string } | 'missing' | 'unseen';

async function lookUp(pin: PinId, aws: Aws): Promise<Seen> {
  try {
    const version = await versionOf(pin, aws);
    return version === undefined ? 'missing' : { version };
  } catch (thrown) {
    if (thrown instanceof AwsError && thrown.isDenied) return 'unseen';
    throw thrown;
  }
}

async function versionOf(pin: PinId, aws: Aws): Promise<string | undefined> {
  const at = pin.indexOf(':');
  const [service, id] = [pin.slice(0, at), pin.slice(at + 1)];
  if (service === 's3') return objectVersion(id, aws);
  if (service === 'ecr') return imageDigest(id, aws);
  const region = id.startsWith('arn:') ? (id.split(':')[3] ?? aws.region) : aws.region;
  if (service === 'ssm') {
    const stored = await (await aws.ssm(region)).read(id);
    return stored === undefined ? undefined : String(stored.version);
  }
  const secret = await (await aws.secretsManager(region)).describe(id);
  const versions = Object.entries(secret?.stages ?? {});
  return versions.find(([, stages]) => stages.includes('AWSCURRENT'))?.[0];
}

/** `//bucket/key` */
async function objectVersion(id: string, aws: Aws): Promise<string | undefined> {
  const [, bucket = '', key = ''] = /^\/\/([^/]+)\/(.+)$/s.exec(id) ?? [];
  return (await aws.s3(aws.region)).version({ bucket, key });
}

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com/name:tag` */
async function imageDigest(id: string, aws: Aws): Promise<string | undefined> {
  const [, account = '', region = '', name = '', tag = ''] =
    /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.[^/]+\/(.+):([^:/]+)$/.exec(id) ?? [];
  const found = await (await aws.ecr(region)).findImage({ account, name }, tag);
  return 'digest' in found ? found.digest : undefined;
}
