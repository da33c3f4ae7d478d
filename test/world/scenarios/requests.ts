import type { RunTaskRequest } from '@aws-sdk/client-ecs';

/** RunTask as a caller would ask for it in `environment()`. */
export const migrate: RunTaskRequest & { cluster: string } = {
  cluster: 'alpha-cluster',
  taskDefinition: 'alpha-migrate',
  launchType: 'FARGATE',
  networkConfiguration: {
    awsvpcConfiguration: {
      subnets: ['subnet-0a1b2c3d4e5f60001'],
      securityGroups: ['sg-0a1b2c3d4e5f60001'],
    },
  },
};
