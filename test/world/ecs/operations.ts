import type { Call, ServiceModel } from '../service.ts';
import { describeClusters } from './clusters.ts';
import { continueServiceDeployment } from './continue-service-deployment.ts';
import type { EcsModel } from './model.ts';
import { ecsNeeds } from './permissions.ts';
import { registerTaskDefinition } from './register.ts';
import { runTask } from './run-task.ts';
import { catchUp } from './service-asks.ts';
import {
  describeServiceDeployments,
  listServiceDeployments,
  stopServiceDeployment,
} from './service-deployments.ts';
import { describeServiceRevisions } from './service-revisions.ts';
import { describeServices, listServices } from './services.ts';
import {
  deregisterTaskDefinition,
  describeTaskDefinition,
  listTaskDefinitions,
} from './task-definitions.ts';
import { describeTasks, listTasks, stopTask } from './tasks.ts';
import { updateService } from './update-service.ts';

export function ecsService(model: EcsModel): ServiceModel {
  /** By then others have done what they were to do. */
  const does =
    <Input>(operation: (model: EcsModel, input: Input, call: Call) => object) =>
    (input: Input, call: Call) => {
      catchUp(model, call.now);
      return operation(model, input, call);
    };
  return {
    needs: ecsNeeds(model),
    operations: {
      DescribeClusters: does(describeClusters),
      ListServices: does(listServices),
      DescribeServices: does(describeServices),
      UpdateService: does(updateService),
      ListServiceDeployments: does(listServiceDeployments),
      DescribeServiceDeployments: does(describeServiceDeployments),
      StopServiceDeployment: does(stopServiceDeployment),
      ContinueServiceDeployment: does(continueServiceDeployment),
      DescribeServiceRevisions: does(describeServiceRevisions),
      DescribeTaskDefinition: does(describeTaskDefinition),
      RegisterTaskDefinition: does(registerTaskDefinition),
      DeregisterTaskDefinition: does(deregisterTaskDefinition),
      ListTaskDefinitions: does(listTaskDefinitions),
      RunTask: does(runTask),
      DescribeTasks: does(describeTasks),
      StopTask: does(stopTask),
      ListTasks: does(listTasks),
    },
  };
}
