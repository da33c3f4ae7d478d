import type { Aws } from '../aws/aws.ts';
import type { Task } from '../aws/ecs.ts';
import { type Findings, findings, together } from '../findings/findings.ts';
import { optionalCheck } from '../findings/optional.ts';
import { withoutVersion } from '../image/reference.ts';
import type { FinishedRollout, ServiceEnd } from './finished.ts';
import { primaryOf } from './origin.ts';
import { tagMoved } from './tag-moved.ts';

/** What one container of a service really runs, by the tasks of the deployment in charge. */
export interface RunningImage {
  readonly service: string;
  readonly container: string;
  /** As the task shows it. */
  readonly image: string;
  /** The digest of the newest task; ECS tells one for images of Amazon ECR, and not for all others. */
  readonly digest: string;
}

/** What runs, and what there is to say about it. */
export interface RunningImages extends Findings {
  readonly running: readonly RunningImage[];
}

/** Two calls each: a hundred services at once would be throttled. */
const atOnce = 10;

/** Reads what every service runs at the end. A look-up that fails costs what it would have told. */
export async function runningImages(
  aws: Aws,
  { services, request }: Pick<FinishedRollout, 'services' | 'request'>,
): Promise<RunningImages> {
  const seen: RunningImages[] = [];
  for (let from = 0; from < services.length; from += atOnce) {
    const batch = services.slice(from, from + atOnce);
    seen.push(...(await Promise.all(batch.map((one) => imagesOf(aws, request.cluster, one)))));
  }
  const running = seen.flatMap((one) => one.running);
  const moved = await tagMoved(aws, running);
  return { ...together([...seen, moved]), running };
}

async function imagesOf(aws: Aws, cluster: string, end: ServiceEnd): Promise<RunningImages> {
  const service = end.watch.observed.service ?? end.watch.service.service;
  const id = primaryOf(service)?.id;
  const running: RunningImage[] = [];
  if (service.desiredCount === 0 || id === undefined) return { ...findings({}), running };
  const told = await optionalCheck(async () => {
    const tasks = await (await aws.ecs()).runningTasks(cluster, end.name);
    const images = newestFirst(tasks.filter(({ startedBy }) => startedBy === id));
    const all = images.flatMap((task) => containersOf(end.name, task));
    running.push(...all.filter((one, index) => firstOf(all, one) === index));
    return findings({ warnings: several(all, running) });
  });
  return { ...told, running };
}

function newestFirst(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0));
}

function containersOf(service: string, { containers = [] }: Task): RunningImage[] {
  return containers.flatMap(({ name: container = '', image = '', imageDigest: digest }) =>
    digest ? [{ service, container, image, digest }] : [],
  );
}

function firstOf(all: readonly RunningImage[], { container }: RunningImage): number {
  return all.findIndex((one) => one.container === container);
}

/** Where a tag was moved while the tasks started, not all are the same. */
function several(all: readonly RunningImage[], running: readonly RunningImage[]): string[] {
  return running.flatMap(({ service, container, digest }) => {
    const others = all.filter((one) => one.container === container && one.digest !== digest);
    const digests = [...new Set(others.map((one) => one.digest))];
    return digests.length === 0
      ? []
      : [
          `${service}: tasks of one deployment run different images in container ${container}: ${[digest, ...digests].join(', ')}`,
        ];
  });
}

/** `repository@sha256:...` by `service/container`, as JSON. */
export function digestsOf(running: readonly RunningImage[]): string {
  const pairs = running.map(
    ({ service, container, image, digest }) =>
      [`${service}/${container}`, `${withoutVersion(image)}@${digest}`] as const,
  );
  return JSON.stringify(Object.fromEntries(pairs));
}
