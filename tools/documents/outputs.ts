import type { Spec } from '../../actions/library/host/spec.ts';

/** The outputs of a spec and the one that the host adds to every action. */
export function outputsOf(spec: Spec): Readonly<Record<string, string>> {
  return {
    ...spec.outputs,
    'failure-code':
      'Why the step failed: a stable code of docs/troubleshooting.md, several divided by commas; empty when it did not fail.',
  };
}
