import type { Parts } from '../library/aws/parts.ts';
import { completed } from '../library/image-record/given.ts';
import { type ImageOfRecord, readRecords } from '../library/image-record/read.ts';
import { foreign } from '../library/text/foreign.ts';
import type { PlanInputs } from './spec.ts';

/** The images that the environment's services have when the plan is made. */
export async function imagesFor(
  inputs: PlanInputs,
  base: string,
  { aws, site }: Parts,
): Promise<readonly ImageOfRecord[]> {
  // A base environment has no services.
  if (inputs.layer === 'base') return [];
  const { environment } = inputs;
  const { images, notes } = completed(await readRecords({ base, environment }, aws), inputs.images);
  for (const note of notes) site.line(String(foreign(note)));
  for (const { service, version, value } of images) {
    const from = version === null ? 'as given, there is no record' : `record, version ${version}`;
    site.line(String(foreign(`image of ${service}: ${value} (${from})`)));
  }
  return images;
}

/** What the project is given, with the images where the workflow names the variable or the value of context for them. */
export function withImages(inputs: PlanInputs, images: readonly ImageOfRecord[]): PlanInputs {
  const { imagesVariable, imagesContext } = inputs;
  const all = Object.fromEntries(images.map(({ service, value }) => [service, value]));
  const first = images.filter(({ version }) => version === null);
  const pairs = first.map(({ service, value }) => `${service}=${value}`).join(',');
  return {
    ...inputs,
    variables: withOne(inputs.variables, imagesVariable, JSON.stringify(all)),
    cdkContext: withOne(inputs.cdkContext, pairs === '' ? undefined : imagesContext, pairs),
  };
}

type Pairs = ReadonlyMap<string, string>;

function withOne(pairs: Pairs, name: string | undefined, value: string): Pairs {
  return name === undefined ? pairs : new Map([...pairs, [name, value]]);
}
