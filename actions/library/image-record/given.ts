import { type Field, type RightInputs, text } from '../host/fields.ts';
import { pairs } from '../host/pairs.ts';
import { parseImage } from '../image/reference.ts';
import type { Problem } from '../text/errors.ts';
import type { ImageOfRecord } from './read.ts';

const images = pairs({
  prose:
    'Images of services that have no image of record yet, one `service=repository:tag` a line; `service/container` names a further container. They are sealed with the plan; where there is a record, that is taken.',
  key: /^[\w-]+(\/[\w-]+)?$/,
  line: 'service=image',
  example: 'gunicorn=123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
});

export const imagesInput: Field<ReadonlyMap<string, string>> = {
  ...images,
  crossCheck: imageProblems,
};

/** How a project of variables gets the images. */
export const imagesVariableInput = {
  'images-variable': {
    ...text({
      prose:
        'Name of a variable of the project, of the type `map(string)`, that is given the images of record by service. Without it none is given: the project reads the parameters itself.',
      pattern: /^[A-Za-z_][\w-]*$/,
      allowed: 'the name of a variable',
      example: 'images',
    }),
    crossCheck: variableProblems,
  },
};

/** How an app of the CDK gets the images of services that no deployment has brought one yet. */
export const imagesContextInput = {
  'images-context': {
    ...text({
      prose:
        'Name of a value of context that is given the images of services without an image of record, as `service=image` pairs divided by commas; `first-images` in `infra/`. Where every service has a record nothing is given: the stacks read the parameters themselves.',
      pattern: /^[^\s=-][^\s=]*$/,
      allowed: 'the name of a value of context',
      example: 'first-images',
    }),
    crossCheck: contextProblems,
  },
};

function contextProblems(name: string | undefined, inputs: RightInputs): Problem[] {
  if (name === undefined) return [];
  const context = inputs.get('cdk-context') as ReadonlyMap<string, string> | undefined;
  const twice = {
    code: 'input-conflict',
    what: `Input "cdk-context" gives ${JSON.stringify(name)}, which is the "images-context".`,
    remedy: 'Take it out of "cdk-context"; images without a record are given by "images".',
  };
  return [...(context?.has(name) ? [twice] : []), ...ofTheBase('images-context', inputs)];
}

function imageProblems(given: ReadonlyMap<string, string>, inputs: RightInputs): Problem[] {
  const odd = [...given].filter(([, image]) => !isPinned(image));
  return [
    ...odd.map(([service, image]) => ({
      code: 'input-invalid',
      what: `Input "images" gives ${service} ${JSON.stringify(image)}; allowed: an image with a tag or a digest.`,
      remedy: `with: { images: "${service}=<repository>:<tag>" }`,
    })),
    ...(given.size > 0 ? ofTheBase('images', inputs) : []),
  ];
}

function isPinned(image: string): boolean {
  const { tag, digest } = parseImage(image) ?? {};
  return tag !== undefined || digest !== undefined;
}

function variableProblems(name: string | undefined, inputs: RightInputs): Problem[] {
  if (name === undefined) return [];
  const variables = inputs.get('variables') as ReadonlyMap<string, string> | undefined;
  const twice = {
    code: 'input-conflict',
    what: `Input "variables" gives ${JSON.stringify(name)}, which is the "images-variable".`,
    remedy: `Take it out of "variables"; images without a record are given by "images".`,
  };
  return [...(variables?.has(name) ? [twice] : []), ...ofTheBase('images-variable', inputs)];
}

function ofTheBase(name: string, inputs: RightInputs): Problem[] {
  if (inputs.get('layer') !== 'base') return [];
  return [
    {
      code: 'input-conflict',
      what: `Input "${name}" is given with "layer: base", which has no services.`,
      remedy: 'with: { layer: app }, or leave it out',
    },
  ];
}

/** Records, and what was given for services without one; what was given in vain is told. */
export function completed(
  records: readonly ImageOfRecord[],
  given: ReadonlyMap<string, string>,
): { readonly images: readonly ImageOfRecord[]; readonly notes: readonly string[] } {
  const known = new Map(records.map((record) => [record.service, record.value]));
  const added = [...given].flatMap(([service, value]) =>
    known.has(service) ? [] : [{ service, version: null, value }],
  );
  const notes = [...given].flatMap(([service, value]) => {
    const recorded = known.get(service);
    if (recorded === undefined || recorded === value) return [];
    return [`images: ${service} has an image of record, which is taken: ${recorded}, not ${value}`];
  });
  return { images: [...records, ...added], notes };
}
