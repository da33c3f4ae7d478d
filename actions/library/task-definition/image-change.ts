import type { JsonObject } from '../aws/raw-json.ts';
import { containersOf } from './task-definition.ts';

/** One container that gets another image. */
export interface ImageChange {
  readonly container: string;
  readonly from: string;
  readonly to: string;
}

/** The containers whose image really differs, in the definition's order. */
export function imageChanges(
  definition: JsonObject,
  images: ReadonlyMap<string, string>,
): ImageChange[] {
  return containersOf(definition).flatMap(({ name, image }) => {
    const to = images.get(String(name));
    const differs = to !== undefined && to !== image;
    return differs ? [{ container: String(name), from: String(image), to }] : [];
  });
}
