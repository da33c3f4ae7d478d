import type { BootstrapConfiguration } from './bootstrap-schema.ts';
import type { Problem } from './problem.ts';
import { buildProblems, sharedWorkflows, trustProblems } from './trust-rules.ts';

/** What only several values together show. */
export function bootstrapProblems(wanted: BootstrapConfiguration): Problem[] {
  return [
    ...withoutKind(wanted),
    ...sharedBases(wanted),
    ...otherAccount(wanted),
    ...sharedWorkflows(wanted),
    ...buildProblems(wanted),
    ...trustProblems(wanted),
  ];
}

function withoutKind(wanted: BootstrapConfiguration): Problem[] {
  if (wanted['ad-hoc'] || wanted.prod) return [];
  const what = 'The file names no kind of environments, so there is no role to make.';
  return [{ what, remedy: 'Write `ad-hoc: { bases: [dev] }`, `prod: {...}`, or both.' }];
}

/** Parameters are told apart by the name of their base alone. */
function sharedBases({ 'ad-hoc': adHoc, prod }: BootstrapConfiguration): Problem[] {
  const both = (adHoc?.bases ?? []).filter((base) => prod?.bases.includes(base));
  return both.map((base) => ({
    what: `"${base}" is a base of both kinds: the roles of one would reach the environments of the other.`,
    remedy: 'Give each kind bases of its own.',
  }));
}

function otherAccount({ account, ...wanted }: BootstrapConfiguration): Problem[] {
  const provider = wanted['identity-provider'];
  if (!provider || provider.split(':')[4] === account) return [];
  return [
    {
      what: `identity-provider is in account ${provider.split(':')[4]}, the roles are in ${account}.`,
      remedy: 'Name that of the account, or leave it out: it is then made.',
    },
  ];
}
