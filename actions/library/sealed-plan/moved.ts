import type { Problem } from '../text/errors.ts';
import type { Here, OpenedPlan } from './here.ts';
import { canonical, isList, type Json } from './json.ts';
import type { PlanAsset, PlanImage } from './private-schema.ts';

const planAgain = 'Plan again: the new plan starts from what is there now.';

/** What has changed in the world since the plan was made. */
export function movedReasons({ part }: OpenedPlan, here: Here): Problem[] {
  return [
    ...stateReason(part.startingState, here.startingState),
    ...imageReasons(part.images, here.images),
    ...assetReasons(part.assets, here.assets),
  ];
}

/** Images of record that are other ones now. */
export function imageReasons(planned: readonly PlanImage[], now: readonly PlanImage[]): Problem[] {
  return linesReason(imageLines(planned, now), {
    code: 'plan-image-moved',
    what: 'Images of record are not those that were planned with:',
  });
}

/** What a plan refers to by name and does not mean any more, as another version has the name. */
export function assetReasons(planned: readonly PlanAsset[], now: readonly PlanAsset[]): Problem[] {
  return linesReason(assetLines(planned, now), {
    code: 'plan-asset-replaced',
    what: 'What the plan refers to has been replaced:',
  });
}

function stateReason(planned: Json, now: Json): Problem[] {
  if (canonical(planned) === canonical(now)) return [];
  return [
    {
      code: 'plan-starting-state-moved',
      what: `The state that the plan starts from has moved: ${differingNames(planned, now)}. Something was applied in between.`,
      remedy: planAgain,
    },
  ];
}

/** Names alone: a starting state can hold parameters, and those can be secrets. */
function differingNames(planned: Json, now: Json): string {
  const [before, after] = [membersOf(planned), membersOf(now)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const differing = names.filter((name) => before.get(name) !== after.get(name));
  return differing.length > 0 ? `other ${differing.join(', ')}` : 'it is another one';
}

function membersOf(value: Json): Map<string, string> {
  if (typeof value !== 'object' || value === null || isList(value)) return new Map();
  return new Map(Object.entries(value).map(([name, member]) => [name, canonical(member)]));
}

function imageLines(planned: readonly PlanImage[], now: readonly PlanImage[]): string[] {
  const before = new Map(planned.map((image) => [image.service, image]));
  const after = new Map(now.map((image) => [image.service, image]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((service) => {
    const [was, is] = [imageName(before.get(service)), imageName(after.get(service))];
    return was === is ? [] : [`${service}: planned with ${was}, now ${is}`];
  });
}

function imageName(image: PlanImage | undefined): string {
  if (!image) return 'none';
  return image.version === null ? image.value : `${image.value} (version ${image.version})`;
}

function assetLines(planned: readonly PlanAsset[], now: readonly PlanAsset[]): string[] {
  const found = new Map(now.map(({ id, version }) => [id, version]));
  return planned.flatMap(({ id, version }) => {
    const is = found.get(id);
    return is === version ? [] : [`${id}: planned with ${version}, now ${is ?? 'none'}`];
  });
}

function linesReason(lines: readonly string[], { code, what }: { code: string; what: string }) {
  if (lines.length === 0) return [];
  return [
    { code, what: [what, ...lines.map((line) => `  ${line}`)].join('\n'), remedy: planAgain },
  ];
}
