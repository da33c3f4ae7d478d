import type { Shaped } from './shape.ts';
import { listOf, mapOf, matching, members, opaque, orNull, sha256, text, whole } from './shapes.ts';

const file = members({
  path: text('Below `project/` or `tool/`, divided by slashes.'),
  bytes: whole(0, 'Size.'),
  sha256: sha256('SHA-256 of the content.'),
  executable: { type: 'boolean', description: 'Whether its owner may execute it.' },
});

const image = members({
  service: text('Name of the service; behind a slash that of a further container.'),
  version: orNull(whole(1, 'Version of its parameter; null where `images` gave the value.')),
  value: text('The image.'),
});

const asset = members({
  id: text('Where it is: `s3://bucket/key` or a repository.'),
  version: text('S3 version id or image digest.'),
});

/** The first entry of the payload: what would tell secrets if it stood in clear. */
export const privateSchema = members({
  files: listOf(file, 'Every file of the payload behind this one, in the order of the archive.'),
  emptyFolders: listOf(text('Below `project/`.'), 'Folders in which nothing lies.'),
  lockFile: orNull(sha256('SHA-256 of the lock file; null for tools without one.')),
  maskKey: matching('^[0-9a-f]{64}$', 'The key of all keyed hashes of this plan.'),
  variables: mapOf(sha256('HMAC-SHA-256.'), 'Keyed hashes of the variables given, by name.'),
  options: opaque('Targets and other options of the plan.'),
  permissions: listOf(
    text('`allow-data-loss: <address>`, or `protect: false`.'),
    'What was explicitly allowed.',
  ),
  images: listOf(image, 'Images of record of the environment, by service.'),
  assets: listOf(asset, 'What the plan refers to by name and pins by version.'),
  startingState: opaque("What the plan starts from; its shape is the tool's."),
  summary: opaque("The change summary; its shape is the review's."),
});

export type PrivatePart = Shaped<typeof privateSchema>;
export type PlanFile = Shaped<typeof file>;
export type PlanImage = Shaped<typeof image>;
export type PlanAsset = Shaped<typeof asset>;
/** What the caller tells; files, folders and the mask key come from elsewhere. */
export type PrivateFacts = Omit<PrivatePart, 'files' | 'emptyFolders'>;
