import { buildRoleName } from '../permissions/build.ts';
import { rolesOf } from '../permissions/roles.ts';
import { kinds, prefixOf } from '../permissions/scope.ts';
import type { Condition } from '../permissions/statement.ts';
import { buildTrustOf, type Trusted, trustOf } from '../permissions/trust.ts';
import { trustPolicyQuota, trustPolicySize } from '../permissions/trust-policy.ts';
import type { BootstrapConfiguration } from './bootstrap-schema.ts';
import type { Problem } from './problem.ts';

/** Whose jobs the roles trust. */
export function trustedBy(wanted: BootstrapConfiguration): Trusted {
  const { workflows, repositories } = wanted;
  return {
    workflows,
    deployWorkflows: wanted['deploy-workflows'],
    buildWorkflows: wanted['build-workflows'],
    repositories: repositories.map(({ name, id, 'owner-id': ownerId }) => ({ name, id, ownerId })),
  };
}

const lists = ['workflows', 'deploy-workflows', 'build-workflows'] as const;

/**
 * Plans and builds run the project's code; GitHub tells their jobs from others of the same file by nothing. A file is
 * the same at each ref: whoever may plan with one tag may call the other tag, too.
 */
export function sharedWorkflows(wanted: BootstrapConfiguration): Problem[] {
  const files = new Map(lists.flatMap((list) => wanted[list]).map((one) => [fileOf(one), one]));
  return [...files].flatMap(([file, one]) => {
    const [first, ...more] = lists.filter((list) => wanted[list].map(fileOf).includes(file));
    if (more.length === 0) return [];
    return [
      {
        what: `"${one.split('@')[0]}" stands in ${[first, ...more].map((list) => `\`${list}\``).join(' and ')}, at whichever ref: the project's code, which plans and builds run, could take on the role of the other.`,
        remedy: 'Give each its own workflow file, and write a file to one list alone.',
      },
    ];
  });
}

/** Without its ref; GitHub tells owners and names of repositories from each other without regard to case. */
function fileOf(workflow: string): string {
  const [file = ''] = workflow.split('@');
  const [owner = '', name = '', ...path] = file.split('/');
  return [owner.toLowerCase(), name.toLowerCase(), ...path].join('/');
}

/** Who may push must have something to push to. */
export function buildProblems(wanted: BootstrapConfiguration): Problem[] {
  if (wanted['build-workflows'].length === 0 || wanted.images.length > 0) return [];
  const what = 'build-workflows name who pushes images, and there is no repository to push to.';
  return [{ what, remedy: 'Write `images: [backend]`, or leave `build-workflows` out.' }];
}

/** IAM refuses a role whose trust policy is too long, in the middle of a deployment. */
export function trustProblems(wanted: BootstrapConfiguration): Problem[] {
  const quota = wanted['trust-policy-quota'];
  const [longest] = sizesOf(wanted).sort((one, other) => other.size - one.size);
  if (!longest || longest.size <= quota) return [];
  const { role, size } = longest;
  const count = wanted.repositories.length;
  return [
    {
      what: `The trust policy of ${role} would have ${size} characters with ${count} repositories; IAM takes ${quota}.`,
      remedy: `Write fewer repositories${size <= trustPolicyQuota.most ? `, or ${raise(size)}` : `: IAM takes ${trustPolicyQuota.most} at most`}.`,
    },
  ];
}

interface Sized {
  readonly role: string;
  readonly size: number;
}

function sizesOf(wanted: BootstrapConfiguration): Sized[] {
  const { account, region, 'identity-provider': providerArn } = wanted;
  const trusted = trustedBy(wanted);
  const sized = (role: string, conditions: readonly Condition[]) => ({
    role,
    size: trustPolicySize(conditions, { account, region, providerArn }),
  });
  const ofKinds = kinds
    .filter((kind) => wanted[kind] !== undefined)
    .flatMap((kind) =>
      rolesOf(kind).map((role) =>
        sized(`${prefixOf({ kind })}-${role}`, trustOf(role, { kind }, trusted)),
      ),
    );
  return [...ofKinds, sized(buildRoleName, buildTrustOf(trusted))];
}

/** In whole kibibytes, with room for the next repository. */
function raise(size: number): string {
  const { code, most } = trustPolicyQuota;
  const enough = Math.min(most, Math.ceil(size / 1_024 + 0.5) * 1_024);
  const request = `aws service-quotas request-service-quota-increase --region us-east-1 --service-code iam --quota-code ${code} --desired-value ${enough}`;
  return `have the quota raised (\`${request}\`) and write \`trust-policy-quota: ${enough}\``;
}
