import type { Rehearsal } from '../rehearsal.ts';

/** maintain.yml */
export const maintain: readonly Rehearsal[] = [
  {
    when: 'a lock of Terraform is ended',
    inputs: { operation: 'unlock', tool: 'terraform' },
    runs: ['apply: checkout', 'apply: setup-terraform', 'apply: apply-env'],
  },
  {
    when: 'a lock of OpenTofu is ended',
    inputs: { operation: 'unlock', tool: 'opentofu' },
    runs: ['apply: checkout', 'apply: setup-opentofu', 'apply: apply-env'],
  },
  {
    when: 'a place is given back',
    inputs: { operation: 'release-slot', tool: 'terraform' },
    runs: ['apply: listener-slot release'],
  },
  {
    when: 'a place is given back of an environment of OpenTofu',
    inputs: { operation: 'release-slot', tool: 'opentofu' },
    runs: ['apply: listener-slot release'],
  },
];
