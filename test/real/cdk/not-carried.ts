import {
  DeleteStackCommand,
  DetectStackDriftCommand,
  ListExportsCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import type { Probe } from './mends.ts';

/**
 * What of CloudFormation moto does not carry, mended or not: plans, applies and refusals that need it are shown on
 * the world alone. What moto learns goes from this list, and what it lacks beside it a test of `life.test.ts` shows.
 */
export const notCarried: Readonly<Record<string, Probe>> = {
  async 'a change set is OBSOLETE when another one was executed'(stack) {
    await stack.execute(await stack.changeSet());
    const [first, second] = [await stack.changeSet('UPDATE'), await stack.changeSet('UPDATE')];
    await stack.execute(first);
    const { ExecutionStatus } = await stack.describe(second);
    return ExecutionStatus === 'OBSOLETE';
  },
  async 'a change set is executed once'(stack) {
    const arn = await stack.changeSet();
    await stack.execute(arn);
    return passes(stack.execute(arn)).then((passed) => !passed);
  },
  async 'a change set has the values of properties'(stack) {
    const { Changes = [] } = await stack.describe(await stack.changeSet());
    return Changes[0]?.ResourceChange?.AfterContext !== undefined;
  },
  async 'a change set tells what becomes of a creation that fails'(stack) {
    return (await stack.describe(await stack.changeSet())).OnStackFailure === 'DELETE';
  },
  async 'a resource has events'(stack) {
    await stack.execute(await stack.changeSet());
    return (await stack.events()).some(({ ResourceType }) => ResourceType === 'AWS::SQS::Queue');
  },
  async 'a stack tells when it was updated'(stack) {
    await stack.execute(await stack.changeSet());
    await stack.execute(await stack.changeSet('UPDATE'));
    return (await stack.now())?.LastUpdatedTime !== undefined;
  },
  async 'a stack that was executed exports'(stack) {
    await stack.execute(await stack.changeSet());
    const { Exports = [] } = await stack.cloud.send(new ListExportsCommand({}));
    return Exports.length > 0;
  },
  async 'a protected stack is not deleted'(stack) {
    await stack.execute(await stack.changeSet());
    const StackName = stack.name;
    const protection = { StackName, EnableTerminationProtection: true };
    const isProtected = await passes(
      stack.cloud.send(new UpdateTerminationProtectionCommand(protection)),
    );
    return isProtected && !(await passes(stack.cloud.send(new DeleteStackCommand({ StackName }))));
  },
  async 'drift is detected'(stack) {
    await stack.execute(await stack.changeSet());
    return passes(stack.cloud.send(new DetectStackDriftCommand({ StackName: stack.name })));
  },
};

async function passes(call: Promise<unknown>): Promise<boolean> {
  return await call.then(
    () => true,
    () => false,
  );
}
