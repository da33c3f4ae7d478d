import type { Problem } from '../text/errors.ts';
import { commandNotFoundRemedy } from './exit-code.ts';

/** A kind of reason for which ECS could not start a task, known by the words that ECS uses. */
interface Kind {
  readonly code: string;
  readonly words: RegExp;
  readonly means: string;
  readonly remedy: string;
}

/**
 * What ECS's reason for a task that did not start means, most particular first.
 * Source: AWS docs, "Amazon ECS stopped tasks error messages" and "CannotPullContainer task errors".
 */
export function explainStart(reason: string): Omit<Problem, 'what'> & { readonly means: string } {
  const kind = kinds.find(({ words }) => words.test(reason)) ?? anyKind;
  const { code, means, remedy } = kind;
  return { code, means, remedy };
}

const pull = String.raw`(?:CannotPull\w*|pull image|pull command failed).*`;

const kinds: readonly Kind[] = [
  {
    code: 'image-pull-failed',
    words: new RegExp(`${pull}(?:no matching manifest|platform)`, 'is'),
    means: 'the image does not exist for the architecture of the task',
    remedy:
      'Build the image for the runtimePlatform of the task definition: docker build --platform linux/<arm64 or amd64>.',
  },
  {
    code: 'image-pull-failed',
    words: new RegExp(`${pull}(?:toomanyrequests|rate limit)`, 'is'),
    means: 'the registry limits how often images are pulled',
    remedy: 'Copy the image into ECR, or use an ECR pull-through cache.',
  },
  {
    code: 'image-pull-failed',
    words: new RegExp(`${pull}(?:timeout|timed out|deadline|no such host|canceled|dial tcp)`, 'is'),
    means: 'the registry cannot be reached from the task',
    remedy:
      'The subnets need a NAT gateway, a public address, or VPC endpoints for ecr.api, ecr.dkr and s3; the security group must let port 443 out.',
  },
  {
    code: 'image-pull-failed',
    words: new RegExp(`${pull}(?:denied|forbidden|unauthori|403|no basic auth)`, 'is'),
    means: 'the execution role may not pull the image, or there is no such repository',
    remedy:
      'Allow the execution role ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer, and look at the name of the repository.',
  },
  {
    code: 'image-pull-failed',
    words: new RegExp(`${pull}(?:not found|manifest unknown|does not exist)`, 'is'),
    means: 'there is no such image',
    remedy: 'aws ecr describe-images --repository-name <repository> lists the tags that exist.',
  },
  {
    code: 'image-pull-failed',
    words: /CannotPull|pull image manifest/i,
    means: 'the image could not be pulled',
    remedy: 'Look at the name of the image, at the execution role and at the way to the registry.',
  },
  {
    code: 'secret-not-available',
    words: /secret|ssm|parameter/i,
    means: 'a secret of the task definition could not be read',
    remedy:
      'The secret must exist and have a value, the execution role needs secretsmanager:GetSecretValue or ssm:GetParameters (and kms:Decrypt), and the subnets a way to them (NAT or VPC endpoints).',
  },
  {
    code: 'log-group-missing',
    words: /ResourceInitializationError.*(?:log|awslogs)/is,
    means: 'the log group does not exist or cannot be written',
    remedy:
      'Create the group that awslogs-group of the task definition names; the execution role needs logs:CreateLogStream and logs:PutLogEvents.',
  },
  {
    code: 'volume-not-mounted',
    words: /ResourceInitializationError.*(?:EFS|mount|volume|EBS)/is,
    means: 'a volume could not be mounted',
    remedy:
      'Look at the mount targets of the file system and at the security groups between (port 2049).',
  },
  {
    code: 'task-network-failed',
    words: /\bENI\b|network interface|subnet|elastic network|ip address/i,
    means: 'the task got no network',
    remedy: 'Look for free addresses in the subnets.',
  },
  {
    code: 'no-capacity',
    words: /capacity|RESOURCE:/i,
    means: 'AWS had no capacity for the task',
    remedy: 'Run the job again; when it stays so, ask for less cpu and memory, or other subnets.',
  },
  {
    code: 'command-not-found',
    words: /executable file not found|no such file or directory|exec: /i,
    means: 'the command is not in the image',
    remedy: commandNotFoundRemedy,
  },
  {
    code: 'task-failed-to-start',
    words: /ResourceInitializationError/i,
    means: 'something that the task needs before it starts could not be reached',
    remedy:
      'Look at secrets, log group and volumes of the task definition, and at NAT or VPC endpoints of its subnets.',
  },
];

const anyKind: Omit<Kind, 'words'> = {
  code: 'task-failed-to-start',
  means: 'ECS could not start the task',
  remedy: 'Look at the reason above and at the events in the console.',
};
