import { duration, type Field, flag, list, type RightInputs, text } from '../host/fields.ts';
import { bothGiven } from './encryption-rule.ts';
import { defaultExpiry, longestExpiryMs } from './expiry.ts';
import { parseSize } from './size.ts';

/** How a plan is opened again: inputs of every action that seals, reads or applies one. */
export const keyInputs = {
  'plan-kms-key': text({
    prose:
      'KMS key that encrypts the data key of the plan, under the encryption context of repository, run and environment: its id, alias or ARN.',
    pattern: /^(alias\/[\w/-]+|[0-9a-f-]{36}|mrk-[0-9a-f]{32}|arn:aws(-[a-z]+)*:kms:\S+)$/,
    allowed: 'the id, alias or ARN of a KMS key',
    example: 'alias/adhoc-plans',
  }),
  'plan-passphrase': {
    ...text({
      prose: 'Secret of at least 20 characters that encrypts the plan, in place of a KMS key.',
      example: '$' + '{{ secrets.PLAN_PASSPHRASE }}',
    }),
    crossCheck: (passphrase: string | undefined, inputs: RightInputs) =>
      passphrase && inputs.get('plan-kms-key') ? [bothGiven] : [],
  },
};

/** What decides how a plan is sealed. */
export const sealInputs = {
  'allow-unencrypted-plan': flag({
    prose:
      'Stores the plan unencrypted also in a public repository, where anybody can download it.',
    default: 'false',
  }),
  'plan-expires-in': livesFor(
    duration({
      prose: 'How long after it was made a plan may be applied. Its artifact is kept as many days.',
      default: defaultExpiry,
    }),
  ),
  'plan-exclude': list({
    prose:
      'What of the project does not travel with the plan, as in a .gitignore: `*.mp4`, `data/**`. `.git`, `node_modules` and `.terraform/providers` never do.',
    pattern: /^[^!\\]+$/,
    item: 'a pattern without "!" or "\\"',
    example: 'data/**, *.mp4',
  }),
  'plan-size-limit': size('The most that the files of a plan may have together.', '500MB'),
};

/** Both jobs work in a copy of the project whose path is the same on every runner. */
export const pathInputs = {
  'fixed-path': flag({
    prose:
      'Works in a copy of the project under a fixed path, one for each environment, layer and planning run, for plan and apply jobs whose workspaces have different paths.',
    default: 'false',
  }),
};

function livesFor(field: Field<number>): Field<number> {
  const allowed = `${field.allowed}, at most 30d`;
  return {
    ...field,
    allowed,
    parse: (value) => {
      const parsed = field.parse(value);
      const tooLong = 'value' in parsed && parsed.value > longestExpiryMs;
      return tooLong ? { wrong: allowed } : parsed;
    },
  };
}

const largest = 5_000_000_000;

function size(prose: string, usual: string): Field<number> {
  const allowed = 'a size such as 800MB or 2GB, at most 5GB';
  return {
    prose,
    kind: 'size',
    allowed,
    required: false,
    default: usual,
    example: usual,
    absent: 0,
    parse: (value) => {
      const bytes = parseSize(value);
      return bytes === undefined || bytes > largest ? { wrong: allowed } : { value: bytes };
    },
  };
}
