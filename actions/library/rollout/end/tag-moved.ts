import type { Aws } from '../../aws/aws.ts';
import type { Ecr } from '../../aws/ecr.ts';
import type { JsonObject } from '../../aws/raw-json.ts';
import { type Findings, findings, together } from '../../findings/findings.ts';
import { optionalCheck } from '../../findings/optional.ts';
import { ecrOf, parseImage } from '../../image/reference.ts';
import type { RunningImage } from './running-image.ts';

/** Warns where a tag stands for another image by now than what runs; each image is asked for once. */
export async function tagMoved(aws: Aws, running: readonly RunningImage[]): Promise<Findings> {
  const groups = Object.entries(Object.groupBy(running, ({ image }) => image));
  return together(await Promise.all(groups.map(([image, all = []]) => checkTag(aws, image, all))));
}

async function checkTag(
  aws: Aws,
  image: string,
  running: readonly RunningImage[],
): Promise<Findings> {
  const reference = parseImage(image);
  const registry = reference && ecrOf(reference);
  if (!registry || !reference.tag || reference.digest) return findings({});
  const repository = { account: registry.account, name: reference.repository };
  const { tag } = reference;
  return optionalCheck(async () => {
    const ecr = await aws.ecr(registry.region);
    const found = await ecr.findImage(repository, tag);
    if (!('digest' in found)) return findings({});
    const { digest } = found;
    const others = running.filter((one) => one.digest !== digest);
    if (others.length === 0) return findings({});
    const platforms = await platformsOf(ecr, repository, digest);
    const moved = others.filter((one) => !platforms.includes(one.digest));
    return findings({ warnings: moved.map((one) => told(one, digest)) });
  });
}

/** The images that an index stands for: ECS may tell the digest of the one that it took. */
async function platformsOf(
  ecr: Ecr,
  repository: Parameters<Ecr['manifest']>[0],
  digest: string,
): Promise<string[]> {
  const { manifests } = (await ecr.manifest(repository, digest)) ?? {};
  return Array.isArray(manifests)
    ? (manifests as JsonObject[]).map((one) => String(one.digest))
    : [];
}

function told({ service, container, image, digest }: RunningImage, now: string): string {
  return `${service}: container ${container} runs ${digest}, and ${image} stands for ${now} by now; operation: restart starts what it stands for`;
}
