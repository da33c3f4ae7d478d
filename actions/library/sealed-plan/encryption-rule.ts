import type { Problem } from '../text/errors.ts';

/** A passphrase is guessed offline by whoever has the artifact: 20 characters are out of reach of that. */
export const passphraseLength = 20;

/** What the inputs say about encryption, and who may download the artifact. */
export interface EncryptionWish {
  readonly kmsKey?: string | undefined;
  readonly passphrase?: string | undefined;
  /** `allow-unencrypted-plan`. */
  readonly unencryptedAllowed: boolean;
  /** Undefined where GitHub did not tell, which counts as public. */
  readonly visibility?: 'public' | 'private' | 'internal' | undefined;
}

/**
 * What is wrong with the wish. Whoever may read a repository may download its artifacts, and a plan holds
 * secrets: for a public one that is everybody who has an account.
 */
export function encryptionProblems(wish: EncryptionWish): Problem[] {
  const { kmsKey, passphrase, unencryptedAllowed, visibility } = wish;
  if (kmsKey && passphrase) return [bothGiven];
  if (passphrase) return passphrase.length < passphraseLength ? [tooShort(passphrase)] : [];
  const isOpen = visibility === undefined || visibility === 'public';
  return kmsKey || unencryptedAllowed || !isOpen ? [] : [unencrypted(visibility)];
}

const generate = 'openssl rand -base64 32 | gh secret set PLAN_PASSPHRASE';

export const bothGiven: Problem = {
  code: 'input-conflict',
  what: '`plan-kms-key` and `plan-passphrase` are both given; a plan has one key.',
  remedy: 'Give one of the two, the same in all jobs.',
};

function tooShort({ length }: string): Problem {
  return {
    code: 'plan-passphrase-short',
    what: `\`plan-passphrase\` has ${length} characters; it needs ${passphraseLength} at least.`,
    remedy: 'Make one that nobody guesses:',
    snippet: generate,
  };
}

function unencrypted(visibility: 'public' | undefined): Problem {
  const repository = visibility
    ? 'The repository is public'
    : 'Whether the repository is public could not be read';
  return {
    code: 'plan-unencrypted',
    what: `${repository}, the plan's artifact can be downloaded by everybody who may read it, and a plan holds secrets: it is not stored unencrypted.`,
    remedy: `Give \`plan-kms-key\`, or \`plan-passphrase\` (${generate}); or allow it with \`allow-unencrypted-plan: true\`.`,
    snippet: `with:\n  plan-passphrase: \${{ secrets.PLAN_PASSPHRASE }}\n`,
  };
}
