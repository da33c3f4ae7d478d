import type { Ecs } from '../aws/ecs.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { describe } from '../task-definition/find.ts';
import { type ImageChange, imageChanges } from '../task-definition/image-change.ts';
import { isSame } from '../task-definition/same.ts';
import { type AddedSecrets, withSecrets } from '../task-definition/secrets.ts';
import {
  registrationOf,
  type TaskDefinition,
  withImages,
} from '../task-definition/task-definition.ts';

/** The definition that is to run, before anything is registered. */
export interface Revision {
  /** As it is to run: what the preflight looks at and what is registered. */
  readonly wanted: JsonObject;
  readonly changes: readonly ImageChange[];
  /** Whether images were asked for, be they other ones or not. */
  readonly imagesAsked: boolean;
  /** The revision that holds it already. */
  readonly existing: JsonObject | undefined;
  /** Its family lives only as long as this run. */
  readonly throwAway: boolean;
}

interface Wish {
  readonly definition: TaskDefinition;
  readonly images: ReadonlyMap<string, string>;
  readonly secrets: AddedSecrets;
  /** Whether `definition` is the newest active revision of its family. */
  readonly newest: boolean;
}

/** What would have to be registered, and whether it is there already. */
export async function wantedRevision(ecs: Ecs, wish: Wish): Promise<Revision> {
  const { definition, images, secrets } = wish;
  const changes = imageChanges(definition.taskDefinition, images);
  const imaged = withImages(registrationOf(definition), images);
  const throwAway = secrets.references.size > 0;
  const told = { changes, imagesAsked: images.size > 0, throwAway };
  if (throwAway) return { ...told, wanted: withSecrets(imaged, secrets), existing: undefined };
  const existing =
    changes.length === 0 ? definition.taskDefinition : await sameNewest(ecs, wish, imaged);
  return { ...told, wanted: imaged, existing };
}

/** The newest active revision when registering would only repeat it. */
async function sameNewest(
  ecs: Ecs,
  { definition, newest }: Wish,
  wanted: JsonObject,
): Promise<JsonObject | undefined> {
  const latest = newest ? definition : await describe(ecs, String(wanted.family));
  return latest && isSame(latest, wanted) ? latest.taskDefinition : undefined;
}
