import type { Shaped } from './shape.ts';
import { mapOf, matching, members, oneOf, orNull, sha256, text, whole } from './shapes.ts';

/** Counts up whenever a sealed plan changes its form; every version of one major reads those before. */
export const formatVersion = 1;

const moment = (description: string) =>
  matching('^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$', description);
const base64 = (description: string) => matching('^[A-Za-z0-9+/]+={0,2}$', description);

const kms = members({
  method: { const: 'kms' },
  keyArn: matching(
    '^arn:aws(-[a-z]+)*:kms:',
    'ARN of the KMS key that the data key is encrypted under.',
  ),
  dataKey: base64('The encrypted data key, as GenerateDataKey answered it.'),
});

const passphrase = members({
  method: { const: 'passphrase' },
  salt: base64('Salt of scrypt, new for every plan.'),
  cost: { const: 32_768 },
  blockSize: { const: 8 },
  parallelization: { const: 3 },
});

const none = members({ method: { const: 'none' } });

/** What a plan is, in clear: for people, and for all that is decided before it may be read. */
export const statementSchema = members({
  format: { const: formatVersion },
  suite: text('Version of the suite that made the plan.'),
  tool: members({
    name: matching('^[a-z][a-z0-9-]*$', 'terraform, opentofu, cloudformation or pulumi.'),
    version: text('Exact version of the tool.'),
  }),
  platform: members({
    os: text('Operating system, as Node names it: linux, darwin.'),
    arch: text('Processor, as Node names it: x64, arm64.'),
  }),
  path: matching('^/', 'Where the project lay; a plan is applied there and nowhere else.'),
  environment: text('The application environment.'),
  baseEnvironment: orNull(text('The base environment; null where there is none.')),
  kind: oneOf(['ad-hoc', 'prod'], 'Kind of the environment.'),
  layer: oneOf(['base', 'app'], 'Layer of the infrastructure.'),
  operation: oneOf(['create-update', 'destroy'], 'What an apply does.'),
  repository: members({
    id: matching('^\\d+$', "GitHub's number of the repository, which a renamed one keeps."),
    name: text('owner/name.'),
  }),
  commit: matching('^[0-9a-f]{40}([0-9a-f]{24})?$', 'The commit that was planned.'),
  run: members({
    id: matching('^\\d+$', 'The workflow run that planned.'),
    attempt: whole(1, 'Its attempt.'),
  }),
  actor: text('Who started the run.'),
  createdAt: moment('When the plan was made.'),
  expiresAt: moment('From when on the plan is refused.'),
  account: matching('^\\d{12}$', 'AWS account.'),
  region: text('AWS region.'),
  role: orNull(text('ARN of the role, or of who else, planned; null where that was not known.')),
  counts: mapOf(
    whole(0, 'How many.'),
    'Number of changes of each kind, by the names of the review.',
  ),
  encryption: { anyOf: [kms, passphrase, none] },
});

const payload = members({
  sha256: sha256('SHA-256 of the payload as it is stored, encrypted or not.'),
  bytes: whole(1, 'Size of the same.'),
});

/** The public part: what was stated before the payload was encrypted, and the payload that came of it. */
export const publicSchema = members({ ...statementSchema.properties, payload });

/** What is bound to every frame of the payload as associated data. */
export type Statement = Shaped<typeof statementSchema>;
export type Manifest = Shaped<typeof publicSchema>;
export type Encryption = Statement['encryption'];
