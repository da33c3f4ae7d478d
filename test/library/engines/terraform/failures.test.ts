import { expect, it } from '@jest/globals';
import { fromText } from '../../../../actions/library/engines/terraform/diagnostics.ts';
import { dialects } from '../../../../actions/library/engines/terraform/dialect.ts';
import { problemsOf } from '../../../../actions/library/engines/terraform/failures.ts';

/** As Terraform 1.11.4 prints it, in lines of the width of a terminal. */
const noCredentials = `
Error: No valid credential sources found

Please see https://developer.hashicorp.com/terraform/language/backend/s3
for more information about providing credentials.

Error: failed to refresh cached credentials, no EC2 IMDS role found,
operation error ec2imds: GetMetadata, access disabled to EC2 IMDS via client
`;

const otherHashes = `
Error: Failed to install provider

Error while installing hashicorp/aws v5.100.0: the local package for
registry.terraform.io/hashicorp/aws 5.100.0 doesn't match any of the
checksums previously recorded in the dependency lock file (this might be
because the available checksums are for packages targeting different
platforms); for more information:
`;

const two = `
Error: Invalid expression

  on main.tf line 2, in resource "terraform_data" "a":
   2:   input = 1 +

Expected the start of an expression.

Error: Unsupported argument

  on main.tf line 9, in resource "terraform_data" "b":
   9:   inptu = 1

An argument named "inptu" is not expected here.
`;

function problemsIn(text: string) {
  const about = { dialect: dialects.terraform, below: 'infra/app', lastWords: '' };
  const parts = { ...about, activity: 'initialise' } as const;
  return problemsOf({ ...parts, diagnostics: fromText(text) });
}

it('an error that a backend hands on is part of what it says', () => {
  const problems = problemsIn(noCredentials);
  expect(problems.map(({ code }) => code)).toEqual(['state-unreachable']);
  expect(problems[0]?.what).toContain('no EC2 IMDS role found');
});

it('other hashes than those of the lock file are known wherever a line ends', () => {
  expect(problemsIn(otherHashes).map(({ code }) => code)).toEqual(['lock-file-differs']);
});

it('two errors are two', () => {
  const problems = problemsIn(two);
  expect(problems.map(({ code }) => code)).toEqual([
    'configuration-invalid',
    'configuration-invalid',
  ]);
  expect(problems[1]?.what).toMatch(/^infra\/app\/main\.tf:9: Unsupported argument/);
  expect(problems[1]?.remedy).toBe('Mend infra/app/main.tf.');
});

it('an error that begins with a small letter is one by itself', () => {
  const problems = problemsIn('\nError: error loading state: AccessDenied\n\nsome detail\n');
  expect(problems.map(({ code }) => code)).toEqual(['state-unreachable']);
});
