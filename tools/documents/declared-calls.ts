import type { Spec } from '../../actions/library/host/spec.ts';

/** The AWS calls that each action declares and that a policy has to allow: what roles are made from. */
export function declaredCalls(specs: readonly Spec[]): string {
  const byAction = specs.map(({ name, calls }) => {
    const asked = calls.filter(({ need }) => need !== 'always-allowed');
    return [name, [...new Set(asked.map(({ action }) => action))].sort()] as const;
  });
  return `${JSON.stringify(Object.fromEntries(byAction), null, 2)}\n`;
}
