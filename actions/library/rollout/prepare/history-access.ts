import { AwsError } from '../../aws/aws-error.ts';
import type { Ecs, Service } from '../../aws/ecs.ts';
import { type Findings, findings } from '../../findings/findings.ts';
import { isStaged } from '../service/stage.ts';

/**
 * Whether the role may read how deployments in stages go: nothing else tells when one is over, so a
 * denial is told before anything is touched.
 */
export async function checkHistoryAccess(
  ecs: Ecs,
  services: readonly Service[],
): Promise<Findings> {
  const staged = services.filter(isStaged);
  const arns = staged.flatMap(({ currentServiceDeployment: arn }) => (arn ? [arn] : []));
  if (arns.length === 0) return findings({});
  try {
    await ecs.describeServiceDeployments(arns);
    return findings({});
  } catch (thrown) {
    if (!(thrown instanceof AwsError && thrown.isDenied)) throw thrown;
    const names = staged.map(({ serviceName, deploymentConfiguration }) => {
      return `${serviceName} (${deploymentConfiguration?.strategy})`;
    });
    const why = `Only this call tells how deployments in stages go: ${names.join(', ')}.`;
    const problems = thrown.problems.map((one) => ({ ...one, what: `${one.what}\n${why}` }));
    return findings({ problems });
  }
}
