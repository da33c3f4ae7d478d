import { ofType, type Template } from './synthesised.ts';

/** Who may come in by which port, of a group and of its rules beside it. */
export function waysInto(template: Template, description: RegExp): unknown[] {
  const groups = ofType(template, 'AWS::EC2::SecurityGroup');
  const [id, group] = groups.find(([, { Properties }]) =>
    description.test(Properties.GroupDescription),
  ) as (typeof groups)[number];
  const beside = ofType(template, 'AWS::EC2::SecurityGroupIngress')
    .map(([, { Properties }]) => Properties)
    .filter(({ GroupId }) => GroupId['Fn::GetAtt'][0] === id);
  const all = [...(group.Properties.SecurityGroupIngress ?? []), ...beside];
  return all.map(({ CidrIp, SourceSecurityGroupId, FromPort, ToPort }) => ({
    from: CidrIp ?? SourceSecurityGroupId['Fn::GetAtt'][0],
    ports: FromPort === ToPort ? FromPort : [FromPort, ToPort],
  }));
}
