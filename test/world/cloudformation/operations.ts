import type { Call, ServiceModel } from '../service.ts';
import { createChangeSet, deleteChangeSet } from './change-sets.ts';
import { continueUpdateRollback } from './continue-update-rollback.ts';
import { deleteStack } from './delete-stack.ts';
import { describeChangeSet, listChangeSets } from './describe-change-set.ts';
import { describeStackResources, describeStacks, listStackResources } from './describe-stacks.ts';
import {
  describeStackDriftDetectionStatus,
  describeStackResourceDrifts,
  detectStackDrift,
} from './drift.ts';
import { describeEvents, describeStackEvents } from './events.ts';
import { executeChangeSet } from './execute.ts';
import { listExports, listImports } from './exports.ts';
import type { CloudFormationModel } from './model.ts';
import { cloudFormationNeeds } from './permissions.ts';
import { getTemplate, getTemplateSummary } from './templates.ts';

export function cloudFormationService(model: CloudFormationModel): ServiceModel {
  const does =
    <Input>(operation: (model: CloudFormationModel, input: Input, call: Call) => object) =>
    (input: Input, call: Call) =>
      operation(model, input, call);
  return {
    needs: cloudFormationNeeds(model),
    operations: {
      CreateChangeSet: does(createChangeSet),
      DescribeChangeSet: does(describeChangeSet),
      ListChangeSets: does(listChangeSets),
      ExecuteChangeSet: does(executeChangeSet),
      DeleteChangeSet: does(deleteChangeSet),
      DescribeStacks: does(describeStacks),
      DescribeStackEvents: does(describeStackEvents),
      DescribeEvents: does(describeEvents),
      DescribeStackResources: does(describeStackResources),
      ListStackResources: does(listStackResources),
      GetTemplate: does(getTemplate),
      GetTemplateSummary: does(getTemplateSummary),
      DeleteStack: does(deleteStack),
      ContinueUpdateRollback: does(continueUpdateRollback),
      DetectStackDrift: does(detectStackDrift),
      DescribeStackDriftDetectionStatus: does(describeStackDriftDetectionStatus),
      DescribeStackResourceDrifts: does(describeStackResourceDrifts),
      ListExports: does(listExports),
      ListImports: does(listImports),
    },
  };
}
