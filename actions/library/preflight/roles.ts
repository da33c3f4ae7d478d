import type { JsonObject } from '../aws/raw-json.ts';
import { ecrOf, parseImage } from '../image/reference.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import type { Problem } from '../text/errors.ts';
import { type Capacity, onFargate } from './fargate.ts';
import { secretUses } from './references.ts';

/** What the definition alone shows of its roles. */
export function roleProblems(definition: JsonObject, capacity?: Capacity): Problem[] {
  const malformed = ['taskRoleArn', 'executionRoleArn'].flatMap((member) =>
    shapeProblem(member, definition[member]),
  );
  const needs = definition.executionRoleArn ? [] : executionNeeds(definition, capacity);
  return needs.length > 0 ? [...malformed, missing(needs)] : malformed;
}

/** A name without a path is allowed too. */
function shapeProblem(member: string, role: unknown): Problem[] {
  if (!role || /^(arn:[\w-]+:iam::\d{12}:role\/.+|[\w+=,.@-]{1,64})$/.test(String(role))) return [];
  return [
    {
      code: 'role-invalid',
      what: `${member} of the task definition is "${role}"; allowed: the name or the ARN of an IAM role.`,
      remedy: `"${member}": "arn:aws:iam::<account>:role/<name>"`,
    },
  ];
}

/**
 * On an instance its own role pulls images and writes logs; a definition that is registered for Fargate, too,
 * has to have the role all the same. Source: AWS docs, "Amazon ECS task execution IAM role", and
 * RegisterTaskDefinition's "Fargate requires task definition to have execution role ARN to support ...".
 */
function executionNeeds(definition: JsonObject, capacity: Capacity | undefined): string[] {
  const containers = containersOf(definition);
  const needs = secretUses(definition).length > 0 ? ['reads secrets'] : [];
  const { requiresCompatibilities: required } = definition;
  const forFargate = Array.isArray(required) && required.includes('FARGATE');
  if (!forFargate && !onFargate(definition, capacity)) return needs;
  if (containers.some(isInEcr)) needs.push('pulls an image from Amazon ECR');
  if (containers.some(logsToCloudWatch)) needs.push('writes its log to CloudWatch');
  return needs;
}

function isInEcr({ image }: JsonObject): boolean {
  const reference = parseImage(String(image));
  return reference !== undefined && ecrOf(reference) !== undefined;
}

function logsToCloudWatch({ logConfiguration }: JsonObject): boolean {
  return (logConfiguration as JsonObject | undefined)?.logDriver === 'awslogs';
}

function missing(needs: readonly string[]): Problem {
  return {
    code: 'execution-role-missing',
    what: `The task definition has no execution role, but the task ${needs.join(', ')}.`,
    remedy:
      '"executionRoleArn": "arn:aws:iam::<account>:role/<name>" with AmazonECSTaskExecutionRolePolicy',
  };
}
