import type { Aws } from '../aws/aws.ts';
import { type Findings, findings, notChecked, together } from '../findings/findings.ts';
import { optionalCheck } from '../findings/optional.ts';
import { ecrOf, type ImageReference, parseImage } from '../image/reference.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import type { Problem } from '../text/errors.ts';
import { type Lookup, missingImage } from './missing-image.ts';
import { nameOf, type Platform, platformOf, platformsOf } from './platform.ts';
import type { PlannedTask } from './preflight.ts';

/** Whether each image exists and fits what the tasks run on. */
export async function checkImages(aws: Aws, tasks: readonly PlannedTask[]): Promise<Findings> {
  const uses = tasks.flatMap(({ definition, capacity }) =>
    containersOf(definition).map(({ image }) => ({
      image: String(image),
      platform: platformOf(definition, capacity),
    })),
  );
  const images = Object.entries(Object.groupBy(uses, ({ image }) => image));
  const checks = images.map(([image, all = []]) =>
    checkImage(aws, image, distinct(all.flatMap(({ platform }) => platform ?? []))),
  );
  return together(await Promise.all(checks));
}

function distinct(platforms: readonly Platform[]): Platform[] {
  const names = platforms.map(nameOf);
  return platforms.filter((one, index) => names.indexOf(nameOf(one)) === index);
}

async function checkImage(aws: Aws, image: string, wanted: readonly Platform[]): Promise<Findings> {
  const reference = parseImage(image);
  const registry = reference && ecrOf(reference);
  if (!registry) return notChecked(`image ${image}, its registry is not Amazon ECR`);
  const repository = { account: registry.account, name: reference.repository };
  const ecr = await aws.ecr(registry.region);
  const lookup = { ecr, image, repository, region: registry.region };
  return optionalCheck(async () => {
    const found = await ecr.findImage(repository, versionOf(reference));
    if (!('digest' in found)) return missingImage(lookup, found.missing);
    return together([
      findings({ notes: [`image ${image} is ${found.digest}`] }),
      ...(wanted.length > 0 ? [await checkPlatforms(lookup, found.digest, wanted)] : []),
    ]);
  });
}

/** What a container runtime asks for. */
function versionOf({ tag, digest }: ImageReference): string {
  return digest ?? tag ?? 'latest';
}

function checkPlatforms(
  lookup: Lookup,
  digest: string,
  wanted: readonly Platform[],
): Promise<Findings> {
  const { ecr, image, repository } = lookup;
  return optionalCheck(async () => {
    const built = await platformsOf(ecr, repository, digest);
    if (built.length === 0) return notChecked(`architecture of ${image}, it names none`);
    const names = built.map(nameOf);
    const unfit = wanted.filter((one) => !names.includes(nameOf(one)));
    return findings({ problems: unfit.map((one) => mismatch(image, built, one)) });
  });
}

function mismatch(image: string, built: readonly Platform[], wanted: Platform): Problem {
  const cpu = wanted.architecture === 'arm64' ? 'ARM64' : 'X86_64';
  return {
    code: 'image-architecture-mismatch',
    what: `Image "${image}" is built for ${built.map(nameOf).join(', ')}, but the task runs ${cpu} (${nameOf(wanted)}).`,
    remedy: `docker buildx build --platform ${nameOf(wanted)}; or runtimePlatform.cpuArchitecture in the task definition`,
  };
}
