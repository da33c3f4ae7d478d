import { parseImage } from '../../../image/reference.ts';
import type { ImageOfRecord } from '../../../image-record/read.ts';
import { serviceName } from '../../../naming/names.ts';
import type { Json, OtherImage, PlannedChange } from '../../../review/planned-changes.ts';
import { isObject } from '../template/template.ts';

/**
 * Images that new task definitions bring in place of those of record. CloudFormation compares a template with the
 * template before: where both name an image themselves it tells no change, and the update takes a deployment back.
 */
export function otherImages(
  changes: readonly PlannedChange[],
  records: readonly ImageOfRecord[],
): readonly OtherImage[] {
  const known = records.filter(({ version }) => version !== null);
  return changes
    .filter(({ type, after }) => type === 'AWS::ECS::TaskDefinition' && after !== null)
    .flatMap(({ address, after }) =>
      containersOf(after).flatMap((container) => {
        const record = known.find((one) => isOf(one, container));
        if (!record || isSame(container.image, record.value)) return [];
        return [{ address, ...{ image: container.image, record: record.value } }];
      }),
    );
}

interface Named {
  readonly family: string;
  readonly container: string;
  readonly image: string;
}

function containersOf(after: Json): Named[] {
  const { Family: family, ContainerDefinitions: all } = members(members(after).Properties);
  const containers = Array.isArray(all) ? all.map(members) : [];
  return containers.flatMap(({ Name: container, Image: image }) =>
    [family, container, image].every((one) => typeof one === 'string')
      ? [{ family: String(family), container: String(container), image: String(image) }]
      : [],
  );
}

function members(value: Json | undefined): Readonly<Record<string, Json>> {
  return isObject(value) ? value : {};
}

/** By the naming contract: family `<environment>-<service>`, and its main container is called like the service. */
function isOf({ service }: ImageOfRecord, { family, container }: Named): boolean {
  const [name = '', further = name] = service.split('/');
  return family.endsWith(serviceName('', name)) && container === further;
}

/** A record may have the digest of the tag that the other names. */
function isSame(image: string, record: string): boolean {
  const [one, other] = [parseImage(image), parseImage(record)];
  if (!one || !other) return image === record;
  const isPinned = one.digest !== undefined && other.digest !== undefined;
  return (
    one.registry === other.registry &&
    one.repository === other.repository &&
    (isPinned ? one.digest === other.digest : one.tag === other.tag)
  );
}
