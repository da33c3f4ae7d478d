import type { IamRequest } from '../infra/permissions/requests.ts';

/** Somewhere that a role of the ad hoc environments of base `dev` has nothing to do. */
export interface Elsewhere {
  readonly name: string;
  /** The same request, aimed there; the same text where it names nothing of there. */
  readonly aim: (text: string) => string;
}

/** A production environment in the same account, as all its names and tags tell. */
const production: Elsewhere = {
  name: 'the other kind',
  aim: (text) =>
    text
      .replace(/\balpha\b/g, 'shop')
      .replace(/\/adhoc\/dev\b/g, '/adhoc/main')
      .replace(/\b(stack|role)\/adhoc\b/g, '$1/prod')
      .replace(/\bkey\/plans\b/g, 'key/plans-of-production')
      .replace(/"ad-hoc"/g, '"prod"'),
};

/** A base environment that the roles are not for. */
const otherBase: Elsewhere = {
  name: 'another base environment',
  aim: (text) => text.replace(/\/adhoc\/dev\b/g, '/adhoc/elsewhere'),
};

const otherAccount: Elsewhere = {
  name: 'another account',
  aim: (text) => text.replace(/("resource":"[^"]*):123456789012:/, '$1:999999999999:'),
};

/** Plans of another repository, by what their data keys are bound to. */
const otherRepository: Elsewhere = {
  name: 'another repository',
  aim: (text) => text.replace(/("kms:EncryptionContext:repository-id":)"\d+"/, '$1"6666"'),
};

const everywhere: readonly Elsewhere[] = [production, otherBase, otherAccount, otherRepository];

export interface Misaimed {
  readonly where: string;
  readonly request: IamRequest;
}

/** The request aimed at whatever else there is, as far as it says at all where it is aimed. */
export function misaimed(request: IamRequest): Misaimed[] {
  const { action, ...told } = request;
  const text = JSON.stringify(told);
  return everywhere.flatMap(({ name, aim }) => {
    const other = aim(text);
    return other === text ? [] : [{ where: name, request: { action, ...JSON.parse(other) } }];
  });
}
