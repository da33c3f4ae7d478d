/**
 * How many digits of a digest an approval repeats: 80 bits, as who can make plans can also make many of them, until
 * one begins like a plan that was approved.
 */
const digits = 20;

/** For eyes that compare. */
const groupLength = 5;

/** What the reviewer writes: `4f2a9-c1d7b-30e8d-5a6b7`. Empty for what has too few digits to name a plan. */
export function approvalPhrase(digest: string): string {
  const begin = digest.replace(/^sha256:/, '').slice(0, digits);
  if (begin.length < digits || !/^[0-9a-f]+$/.test(begin)) return '';
  return (begin.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/** Whether a comment has the phrase, with or without its hyphens, as a word or as the beginning of the digest. */
export function holdsPhrase(comment: string, phrase: string): boolean {
  if (phrase === '') return false;
  const spelt = phrase.replaceAll('-', '[- ]?');
  return new RegExp(`(?<![0-9a-z])${spelt}`).test(comment.toLowerCase());
}
