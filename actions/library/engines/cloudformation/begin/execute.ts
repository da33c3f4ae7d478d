import type { Aws } from '../../../aws/aws.ts';
import type { StackRun } from '../operation/stack-run.ts';

/** Executes the change set, by its ARN. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html */
export async function execute(run: StackRun, aws: Aws): Promise<void> {
  const cloud = await aws.cloudFormation();
  const { changeSet } = run.standing.stack;
  await cloud.executeChangeSet({
    ChangeSetName: changeSet ?? undefined,
    ClientRequestToken: run.token,
  });
}
