import type { Step } from './versions.ts';

/** Which resource of shop.tf and which of shop-stack.ts are the same thing. */
export const pairs: Readonly<Record<string, string>> = {
  'aws_cloudwatch_log_group.web': 'Logs6819BB44',
  'aws_db_instance.database[0]': 'Database',
  'aws_db_subnet_group.database': 'DatabaseSubnets',
  'aws_ecs_cluster.main': 'ClusterEB0386A7',
  'aws_ecs_service.web': 'WebService7F8A1763',
  'aws_ecs_service.worker': 'WorkerService99815FA9',
  'aws_ecs_task_definition.all["web"]': 'webDefinitionE33D3D94',
  'aws_ecs_task_definition.all["worker"]': 'workerDefinition1476CD13',
  'aws_iam_role.execution': 'ExecutionRole605A040B',
  'aws_iam_role.task': 'TaskRole30FC0FBB',
  'aws_iam_role_policy.execution': 'ExecutionRoleDefaultPolicyA5B92313',
  'aws_lb_listener_rule.web': 'Rule',
  'aws_lb_target_group.web': 'Targets7ED976EF',
  'aws_s3_bucket.files[0]': 'Files8E6940B8',
  'aws_security_group.web': 'Web3C8945DB',
  'aws_ssm_parameter.greeting': 'Greeting7772ECD5',
  greeting: 'greeting',
};

/** What is on one page only; may become less, not more. */
export const onOnePageOnly: Readonly<Record<Step, readonly string[]>> = {
  create: [],
  update: [],
  replace: [],
  lose: [],
  destroy: [],
};
