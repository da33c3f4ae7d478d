import { type Diagnostic, ToolError } from '../library/engines/engine.ts';
import type { ImageOfRecord } from '../library/image-record/read.ts';
import { imageRecordsPath } from '../library/naming/names.ts';
import type { Problem } from '../library/text/errors.ts';
import { foreign } from '../library/text/foreign.ts';
import type { PlanInputs } from './spec.ts';

interface Given {
  readonly images: readonly ImageOfRecord[];
  readonly base: string;
}

/** Says before the tool is started that its variable is an empty map: the tool knows nothing of records. */
export function noImagesLine(inputs: PlanInputs, { images, base }: Given): string | undefined {
  const { imagesVariable, environment } = inputs;
  if (imagesVariable === undefined || images.length > 0) return undefined;
  const path = imageRecordsPath({ base, environment });
  return `there is no image of record below ${path}, and "images" gives none: the variable "${imagesVariable}" is an empty map`;
}

/** Puts on top that an image has no record, where the tool failed because it looked one up in vain. */
export function explainMissingImages(thrown: unknown, inputs: PlanInputs, given: Given): unknown {
  if (!(thrown instanceof ToolError)) return thrown;
  const services = thrown.diagnostics.flatMap((one) => lookedUp(one, inputs.imagesVariable));
  const missing = [...new Set(services)].toSorted();
  if (missing.length === 0) return thrown;
  return new ToolError([noRecord(missing, inputs, given), ...thrown.problems], thrown.diagnostics);
}

function lookedUp({ missingKey }: Diagnostic, variable: string | undefined): string[] {
  if (!missingKey || variable === undefined) return [];
  // In a module, or behind a local value, it commonly has the same name.
  return missingKey.of.some((name) => name.endsWith(`.${variable}`)) ? [missingKey.key] : [];
}

function noRecord(
  missing: readonly string[],
  { environment }: PlanInputs,
  { images, base }: Given,
): Problem {
  const names = missing.map((name) => `"${foreign(name)}"`).join(', ');
  const known = images.map(({ service }) => service).join(', ') || 'none';
  const snippet = ['images: |', ...missing.map((name) => `  ${name}=<repository>:<tag>`)].join(
    '\n',
  );
  const path = imageRecordsPath({ base, environment });
  return {
    code: 'image-not-of-record',
    what: `The project takes the image of ${names}, and ${environment} has no image of record for it (below ${path}; there are: ${known}).`,
    remedy:
      'The first deployment makes the record: rolling-update with { record-images: true }; from then on that is taken. Until then, as on the first day of a service, name the image that it begins with:',
    snippet,
  };
}
