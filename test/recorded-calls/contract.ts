import type { Asked } from '../real/collected.ts';

type Sort = (request: Asked['request']) => boolean;

/**
 * What tests have otherwise than `infra/` makes it, and so its roles are not for: each with the reason why a role that
 * refuses it is right.
 */
const otherwise: Readonly<Record<string, Sort>> = {
  'a stack that is called as no environment of the contract': ({ resource }) =>
    /:stack\/(?!(adhoc|prod)-(app|base)-)/.test(resource),
  'a change set for no role, or for another one than that of the environments': ({
    action,
    context,
  }) =>
    action === 'cloudformation:CreateChangeSet' &&
    !/:role\/(adhoc|prod)-cloudformation$/.test(context['cloudformation:RoleArn'] ?? ''),
  'a role of the bootstrap of the CDK, which may do anything': ({ resource }) =>
    /:role\/cdk-\w+-cfn-exec-role$/.test(resource),
  'a base environment that the account does not have': ({ resource }) =>
    /:parameter\/adhoc\/(?!(dev2?|main2?)\/)/.test(resource),
  'a parameter of somebody else, to which a template refers': ({ resource }) =>
    /:parameter\/(?!adhoc\/|cdk-bootstrap\/)/.test(resource),
  'another key than that of the plans': ({ resource }) => /:key\/(?!plans$)/.test(resource),
  'a cluster that does not say of which kind it is': ({ resource, context }) =>
    /:cluster\//.test(resource) && context['aws:ResourceTag/adhoc:kind'] === undefined,
};

export const reasons: readonly string[] = Object.keys(otherwise);

/** Why no role of `infra/` is for it; undefined for what one of them must allow. */
export function outsideOfTheContract({ request }: Asked): string | undefined {
  return Object.entries(otherwise).find(([, isSo]) => isSo(request))?.[0];
}

/** As `infra/` has it: roles of tasks lie under the path of their kind. */
export function asMade({ request, ...asked }: Asked): Asked {
  const resource = request.resource.replace(
    /:role\/(?=alpha-(task|execution)$)/,
    ':role/adhoc/app/',
  );
  return { ...asked, request: { ...request, resource } };
}
