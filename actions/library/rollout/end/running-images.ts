import type { Aws } from '../../aws/aws.ts';
import type { Task } from '../../aws/ecs.ts';
import { type Findings, findings, together } from '../../findings/findings.ts';
import { optionalLookup } from '../../findings/optional.ts';
import { primaryOf } from '../service/origin.ts';
import type { FinishedRollout, ServiceEnd } from './finished.ts';
import type { RunningImage } from './running-image.ts';
import { tagMoved } from './tag-moved.ts';

/** What runs, and what there is to say about it. */
export interface RunningImages extends Findings {
  readonly running: readonly RunningImage[];
}

/** Reads what every service runs at the end, for all at once. A look-up that fails costs what it would have told. */
export async function runningImages(
  aws: Aws,
  { services, request }: Pick<FinishedRollout, 'services' | 'request'>,
): Promise<RunningImages> {
  const ids = services.map(deploymentOf);
  if (ids.every((id) => id === undefined)) return { ...findings({}), running: [] };
  const tasks = await optionalLookup(
    async () => (await aws.ecs()).runningTasks(request.cluster),
    [],
  );
  const seen = services.map((one, index) =>
    imagesOf(one.name, ofDeployment(tasks.value, ids[index])),
  );
  const running = seen.flatMap((one) => one.running);
  const moved = await tagMoved(aws, running);
  return { ...together([tasks, ...seen, moved]), running };
}

/** The one in charge; undefined where no task is to run. */
function deploymentOf({ watch }: ServiceEnd): string | undefined {
  const service = watch.observed.service ?? watch.service.service;
  return service.desiredCount === 0 ? undefined : primaryOf(service)?.id;
}

function ofDeployment(tasks: readonly Task[], id: string | undefined): Task[] {
  return id === undefined ? [] : tasks.filter(({ startedBy }) => startedBy === id);
}

function imagesOf(service: string, tasks: readonly Task[]): RunningImages {
  const all = newestFirst(tasks).flatMap((task) => containersOf(service, task));
  const running = all.filter((one, index) => firstOf(all, one) === index);
  return { ...findings({ warnings: several(all, running) }), running };
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
