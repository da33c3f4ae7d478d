import type {
  DeregisterTaskDefinitionRequest,
  DescribeClustersRequest,
  DescribeServicesRequest,
  DescribeTaskDefinitionRequest,
  DescribeTasksRequest,
  ListServicesRequest,
  ListTaskDefinitionsRequest,
  ListTasksRequest,
  RegisterTaskDefinitionRequest,
  RunTaskRequest,
  StopTaskRequest,
  UpdateServiceRequest,
} from '@aws-sdk/client-ecs';
import type { Call, ServiceModel } from '../service.ts';
import { describeClusters } from './clusters.ts';
import type { EcsModel } from './model.ts';
import { ecsNeeds } from './permissions.ts';
import { registerTaskDefinition } from './register.ts';
import { runTask } from './run-task.ts';
import { describeServices, listServices } from './services.ts';
import {
  deregisterTaskDefinition,
  describeTaskDefinition,
  listTaskDefinitions,
} from './task-definitions.ts';
import { describeTasks, listTasks, stopTask } from './tasks.ts';
import { updateService } from './update-service.ts';

export function ecsService(model: EcsModel): ServiceModel {
  return {
    needs: ecsNeeds(model),
    operations: {
      DescribeClusters: (input: DescribeClustersRequest, call: Call) =>
        describeClusters(model, input, call),
      ListServices: (input: ListServicesRequest, call: Call) => listServices(model, input, call),
      DescribeServices: (input: DescribeServicesRequest, call: Call) =>
        describeServices(model, input, call),
      UpdateService: (input: UpdateServiceRequest, call: Call) => updateService(model, input, call),
      DescribeTaskDefinition: (input: DescribeTaskDefinitionRequest, call: Call) =>
        describeTaskDefinition(model, input, call),
      RegisterTaskDefinition: (input: RegisterTaskDefinitionRequest, call: Call) =>
        registerTaskDefinition(model, input, call),
      DeregisterTaskDefinition: (input: DeregisterTaskDefinitionRequest, call: Call) =>
        deregisterTaskDefinition(model, input, call),
      ListTaskDefinitions: (input: ListTaskDefinitionsRequest, call: Call) =>
        listTaskDefinitions(model, input, call),
      RunTask: (input: RunTaskRequest, call: Call) => runTask(model, input, call),
      DescribeTasks: (input: DescribeTasksRequest, call: Call) => describeTasks(model, input, call),
      StopTask: (input: StopTaskRequest, call: Call) => stopTask(model, input, call),
      ListTasks: (input: ListTasksRequest, call: Call) => listTasks(model, input, call),
    },
  };
}
