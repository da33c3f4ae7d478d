import { Aws, Fn } from 'aws-cdk-lib';
import type { Environment } from './environment.ts';

/** A secret as a task definition names it, and as IAM does. */
export interface SecretReference {
  readonly valueFrom: string;
  readonly action: 'secretsmanager:GetSecretValue' | 'ssm:GetParameters';
  readonly resource: string;
}

/**
 * The secret behind `name`, `name#key`, or `ssm:/name`. IAM sees the six characters that Secrets Manager adds to a
 * name: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
 */
export function referenceOf({ app }: Environment, reference: string): SecretReference {
  const arn = (service: string, rest: string) =>
    Fn.join(':', ['arn', Aws.PARTITION, service, app.region, app.account, rest]);
  if (reference.startsWith('ssm:')) {
    const parameter = arn('ssm', `parameter${reference.slice('ssm:'.length)}`);
    return { valueFrom: parameter, action: 'ssm:GetParameters', resource: parameter };
  }
  const [name, key] = reference.split('#');
  const secret = `secret:${name}`;
  return {
    valueFrom: arn('secretsmanager', key ? `${secret}:${key}::` : secret),
    action: 'secretsmanager:GetSecretValue',
    resource: arn('secretsmanager', `${secret}-??????`),
  };
}
