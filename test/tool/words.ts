/** What Terraform 1.11.4 says of projects and backends that it cannot work with, in lines as it prints them. */

export const notInitialised = {
  severity: 'error',
  summary: 'Backend initialization required, please run "terraform init"',
  detail: 'Reason: Backend configuration block has changed',
};

export const noValue = {
  severity: 'error',
  summary: 'No value for required variable',
  detail: 'The root module input variable "size" is not set, and has no default value.',
  range: { filename: 'main.tf', start: { line: 7, column: 1 }, end: { line: 7, column: 16 } },
};

export const coreVersion = `
Error: Unsupported Terraform Core version

  on main.tf line 2, in terraform:
   2:   required_version = "~> 1.13"

This configuration does not support Terraform version 1.11.4. To proceed, either choose another
supported Terraform version or update this version constraint (required_version).
`;

export const noBackend = `
Error: No valid credential sources found

Please see https://developer.hashicorp.com/terraform/language/backend/s3
for more information about providing credentials.

Error: failed to refresh cached credentials, no EC2 IMDS role found,
operation error ec2imds: GetMetadata, access disabled to EC2 IMDS via client
`;

export const noLockFile = `
Error: Provider dependency changes detected

Changes to the required provider dependencies were detected, but the lock file is read-only. To use
and record these requirements, run "terraform init" without the "-lockfile=readonly" flag.
`;

export const otherHashes = `
Error: Failed to install provider

Error while installing hashicorp/aws v5.100.0: the local package for
registry.terraform.io/hashicorp/aws 5.100.0 doesn't match any of the
checksums previously recorded in the dependency lock file (this might be
because the available checksums are for packages targeting different
platforms)
`;
