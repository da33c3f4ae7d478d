import type { EngineParts } from './kind.ts';

/** What a child gets to reach AWS: variables for a role, or all that the job has. */
export type ChildCloud = Readonly<Record<string, string>> | 'ambient';

/**
 * Works with what children are to reach AWS with. A role they take on by themselves, from a token file that is
 * renewed until the work is over, and they get no keys; without one they have those of the job.
 */
export async function withChildCloud<T>(
  roleArn: string | undefined,
  parts: EngineParts,
  work: (cloud: ChildCloud) => Promise<T>,
): Promise<T> {
  if (roleArn === undefined) return work('ambient');
  const { sessionName, withTokenFile } = await import('../aws/token-file.ts');
  const { region } = parts.aws;
  const name = sessionName(parts.action, parts.site.identity.runId);
  return withTokenFile({ roleArn, sessionName: name, region }, parts, work);
}
