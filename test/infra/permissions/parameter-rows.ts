import type { Kind } from '../../../infra/permissions/scope.ts';
import { type Row, row } from './row.ts';
import { account, region } from './scopes.ts';

/** What templates of the CDK refer to. */
export function parametersOfOthers(call = 'ssm:GetParameter'): Row[] {
  const below = `arn:aws:ssm:${region}:${account}:parameter/cdk-bootstrap/hnb659fds`;
  const images = `arn:aws:ssm:${region}::parameter/aws/service/ami-amazon-linux-latest`;
  return [
    row(true, call, [`${images}/al2023-ami-kernel-default-arm64`]),
    row(false, call, [`${images}/al2023-ami-kernel-default-x86_64`]),
    row(true, call, [`${below}/version`]),
    row(false, call, [`${below}/secret`]),
    row(false, call, [`${below.replace('hnb659fds', 'other')}/version`]),
  ];
}

/** CreateChangeSet reads what a template refers to with the rights of who plans. */
export function templateParameters(kind: Kind): Row[] {
  const call = 'ssm:GetParameters';
  const [own, other] = kind === 'prod' ? ['main', 'dev'] : ['dev', 'main'];
  const parameter = (name: string, of = account) => `arn:aws:ssm:${region}:${of}:parameter/${name}`;
  return [
    ...[own, `${own}2`].map((base) => row(true, call, [parameter(`adhoc/${base}/vpc-id`)])),
    row(true, call, [parameter(`adhoc/${own}/alpha/images/gunicorn`)]),
    row(false, call, [parameter(`adhoc/${other}/vpc-id`)]),
    row(false, call, [parameter(`adhoc/${own}/vpc-id`, '999999999999')]),
    row(false, call, [parameter('shop/secret')]),
    ...parametersOfOthers(call),
  ];
}
