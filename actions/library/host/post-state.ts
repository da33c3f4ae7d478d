/** The runner hands it on as STATE_adhoc. Source: docs.github.com, "Workflow commands", saved state. */
export const postState = 'adhoc';

/** What a step left for its `post` step; undefined when that is nothing. Apart, as to know that takes no other code. */
export function toldPost(): string | undefined {
  return process.env[`STATE_${postState}`] || undefined;
}
