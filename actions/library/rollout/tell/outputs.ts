/** The outputs of every action that rolls services. */
export const rolloutOutputs = {
  outcome:
    'What became of the environment: `stable`, `paused` (on-pause: leave), `taken-back`, `kept` (failed and left as it is: on-failure: keep, or none of it is ours any more), `torn` (going back failed), `not-started` (no service was changed), `checked` (operation: check).',
  services:
    'JSON: what became of each service, by its name; of operation: check what would: `would-be-rolled`, `would-be-followed`, `unchanged`.',
  'revisions-before': 'JSON: the revision that each service ran before, as family:revision.',
  'revisions-after':
    'JSON: the revision that each service is on now, as far as it is known; at a pause the one before, until all of the production traffic is on the new one.',
  rollout:
    'JSON for the input `rollout` of a later job that goes on or back; empty when nothing was changed.',
  'image-digests':
    'JSON: what really runs, as repository@sha256:... by service/container, as far as ECS tells.',
  'duration-seconds': 'From the first look to the end, in whole seconds.',
} as const;
