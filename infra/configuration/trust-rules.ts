import { rolesOf } from '../permissions/roles.ts';
import { kinds, prefixOf } from '../permissions/scope.ts';
import type { Trusted } from '../permissions/trust.ts';
import { trustPolicyQuota, trustPolicySize } from '../permissions/trust-policy.ts';
import type { BootstrapConfiguration } from './bootstrap-schema.ts';
import type { Problem } from './problem.ts';

/** Whose jobs the roles trust. */
export function trustedBy(wanted: BootstrapConfiguration): Trusted {
  const { workflows, repositories, 'deploy-workflows': deployWorkflows } = wanted;
  return {
    ...{ workflows, deployWorkflows },
    repositories: repositories.map(({ name, id, 'owner-id': ownerId }) => ({ name, id, ownerId })),
  };
}

/** The job that plans runs the project's code; GitHub tells it from others of its workflow by nothing. */
export function sharedWorkflows(wanted: BootstrapConfiguration): Problem[] {
  const both = wanted.workflows.filter((one) => wanted['deploy-workflows'].includes(one));
  return both.map((one) => ({
    what: `"${one}" plans and deploys: the project's code could take on the deploy role while it is planned.`,
    remedy: 'Deploy in a workflow file of its own, and write that to `deploy-workflows` alone.',
  }));
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
  return kinds
    .filter((kind) => wanted[kind] !== undefined)
    .flatMap((kind) =>
      rolesOf(kind).map((role) => ({
        role: `${prefixOf({ kind })}-${role}`,
        size: trustPolicySize(role, { account, region, kind, trusted, providerArn }),
      })),
    );
}

/** In whole kibibytes, with room for the next repository. */
function raise(size: number): string {
  const { code, most } = trustPolicyQuota;
  const enough = Math.min(most, Math.ceil(size / 1_024 + 0.5) * 1_024);
  const request = `aws service-quotas request-service-quota-increase --region us-east-1 --service-code iam --quota-code ${code} --desired-value ${enough}`;
  return `have the quota raised (\`${request}\`) and write \`trust-policy-quota: ${enough}\``;
}
