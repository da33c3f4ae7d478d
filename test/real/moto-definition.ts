import type { Tag, TaskDefinition } from '@aws-sdk/client-ecs';
import { setByAws } from './moto-environment.ts';

interface Described {
  readonly taskDefinition: TaskDefinition;
  readonly tags: Tag[];
}

export type Definition = TaskDefinition & Record<string, unknown>;

const ecs = 'AmazonEC2ContainerServiceV20141113';
const scope = 'AWS4-HMAC-SHA256 Credential=key/20260101/eu-west-1/ecs/aws4_request';

/** A definition with its tags as moto has it, word for word: the CLI shows what its model knows. */
export async function definitionIn(moto: string, name: string): Promise<Definition> {
  const answer = await fetch(moto, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${ecs}.DescribeTaskDefinition`,
      authorization: scope,
    },
    body: JSON.stringify({ taskDefinition: name, include: ['TAGS'] }),
  });
  const { taskDefinition, tags } = (await answer.json()) as Described;
  return { ...taskDefinition, tags };
}

/** What may be registered of a described definition, with the image that the step was told. */
export function onNewImage(
  definition: Definition,
  { container: name, image }: { readonly container: string; readonly image: string },
): object {
  const kept = Object.entries(definition).filter(([member]) => !setByAws.includes(member));
  const containers = definition.containerDefinitions?.map((container) =>
    container.name === name ? { ...container, image } : container,
  );
  return { ...Object.fromEntries(kept), containerDefinitions: containers };
}
