import type { JsonObject } from '../../aws/raw-json.ts';
import { type Assignment, assignImages } from '../../image/assignment.ts';
import type { ServiceImages } from '../../image/service-images.ts';
import { type ImageChange, imageChanges } from '../../task-definition/image-change.ts';
import { isSame } from '../../task-definition/same.ts';
import {
  containersOf,
  registrationOf,
  type TaskDefinition,
  withImages,
} from '../../task-definition/task-definition.ts';
import { withVariables } from '../../task-definition/variables.ts';
import type { Problem } from '../../text/errors.ts';

/** What is to be put into a base revision. */
export interface Wish {
  readonly service: string;
  readonly image: string | undefined;
  /** Image by container. */
  readonly named: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
}

/** The definition that a service is to run. */
export interface Wanted {
  readonly input: JsonObject;
  readonly changes: readonly ImageChange[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/** The lines of `images` for one service, under whichever of its names they were written. */
export function imagesNamed(
  { byService }: ServiceImages,
  names: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(names.flatMap((name) => [...(byService.get(name) ?? [])]));
}

/** The base with images and variables put in; what does not fit is a problem and not left out. */
export function wantedDefinition(base: TaskDefinition, wish: Wish): Wanted {
  const containers = containersOf(base.taskDefinition);
  const { images, problems, warnings } = assign(containers, wish);
  const names = [...images.keys()];
  const imaged = withImages(registrationOf(base), images);
  const input = withVariables(imaged, { containers: names, variables: wish.variables });
  return {
    input,
    changes: imageChanges(base.taskDefinition, images),
    problems: [...problems, ...secretClashes(containers, { ...wish, containers: names })].map(
      (problem) => ofService(problem, wish.service),
    ),
    warnings: warnings.map((warning) => `${wish.service}: ${warning}`),
  };
}

/** The one image goes where it fits; a container that is named has its own. */
function assign(containers: readonly JsonObject[], { service, image, named }: Wish): Assignment {
  const input = { name: 'images', service } as const;
  const byName = assignImages(containers, { image: undefined, byContainer: named }, input);
  if (image === undefined) return byName;
  const rest = containers.filter(({ name }) => !named.has(String(name)));
  const byRepository = assignImages(rest, { image, byContainer: new Map() }, input);
  return {
    images: new Map([...byRepository.images, ...byName.images]),
    problems: [...byName.problems, ...(named.size > 0 ? [] : byRepository.problems)],
    warnings: [...byRepository.warnings, ...byName.warnings],
  };
}

function ofService(problem: Problem, service: string): Problem {
  return { ...problem, what: `Service ${service}: ${problem.what}` };
}

/** AWS refuses a name that is both a variable and a secret. */
function secretClashes(
  containers: readonly JsonObject[],
  { variables, containers: names }: Wish & { readonly containers: readonly string[] },
): Problem[] {
  const touched = containers.filter(({ name }) => names.includes(String(name)));
  return touched.flatMap(({ name, secrets }) =>
    ((secrets ?? []) as JsonObject[])
      .filter((secret) => variables.has(String(secret.name)))
      .map((secret) => ({
        code: 'variable-is-secret',
        what: `Variable ${secret.name} is a secret of container "${name}": it cannot be a plain variable as well.`,
        remedy: `Take ${secret.name} out of environment-variables.`,
      })),
  );
}

/** The first of the revisions that is just what would be registered, and can be run. */
export function existingRevision(
  candidates: readonly TaskDefinition[],
  wanted: JsonObject,
): JsonObject | undefined {
  return candidates.find((one) => one.taskDefinition.status === 'ACTIVE' && isSame(one, wanted))
    ?.taskDefinition;
}
