import { withoutVersion } from '../../image/reference.ts';

/** What one container of a service really runs, by the tasks of the deployment in charge. */
export interface RunningImage {
  readonly service: string;
  readonly container: string;
  /** As the task shows it. */
  readonly image: string;
  /** The digest of the newest task; ECS tells one for images of Amazon ECR, and not for all others. */
  readonly digest: string;
}

/** `repository@sha256:...` by `service/container`, as JSON. */
export function digestsOf(running: readonly RunningImage[]): string {
  const pairs = running.map(
    ({ service, container, image, digest }) =>
      [`${service}/${container}`, `${withoutVersion(image)}@${digest}`] as const,
  );
  return JSON.stringify(Object.fromEntries(pairs));
}
