import { expect, it } from '@jest/globals';
import {
  needsOf,
  providesOf,
  referencesIn,
} from '../../../../../actions/library/engines/cloudformation/template/dependencies.ts';
import { textOf } from '../../../../../actions/library/engines/cloudformation/template/expressions.ts';
import { readTemplate } from '../../../../../actions/library/engines/cloudformation/template/template.ts';
import {
  readText,
  UnreadableText,
} from '../../../../../actions/library/engines/cloudformation/template/template-text.ts';

/** `#{X}` stands for what only a text of CloudFormation takes in. */
function sub(text: string): string {
  return text.replaceAll('#{', '${');
}

it('spells out the short forms of YAML', () => {
  const text = `
A: !Ref Name
B: !GetAtt Db.Endpoint.Address
C: !GetAtt [Db, Arn]
D: !Sub '\${A}-b'
E: !Join ['-', [!Ref A, b]]
F: !If [Big, !Ref A, !Ref 'AWS::NoValue']
G: !ImportValue {'Fn::Sub': '\${Env}-vpc'}
H: !Base64
  Fn::Sub: hello
I: 2012-10-17
J: yes
`;
  expect(readText(text)).toEqual({
    A: { Ref: 'Name' },
    B: { 'Fn::GetAtt': ['Db', 'Endpoint.Address'] },
    C: { 'Fn::GetAtt': ['Db', 'Arn'] },
    D: { 'Fn::Sub': sub('#{A}-b') },
    E: { 'Fn::Join': ['-', [{ Ref: 'A' }, 'b']] },
    F: { 'Fn::If': ['Big', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] },
    G: { 'Fn::ImportValue': { 'Fn::Sub': sub('#{Env}-vpc') } },
    H: { 'Fn::Base64': { 'Fn::Sub': 'hello' } },
    I: '2012-10-17',
    J: 'yes',
  });
});

it.each(['a: [', 'a: 1\na: 2', 'a: &x 1\nb: *x', '[1]', 'just text'])(
  'takes %j for no template',
  (text) => {
    expect(() => readTemplate(text)).toThrow(UnreadableText);
  },
);

const known = new Map([
  ['Env', 'alpha'],
  ['AWS::Region', 'eu-west-1'],
]);

it.each([
  ['a', 'a'],
  [{ Ref: 'Env' }, 'alpha'],
  [{ 'Fn::Sub': sub('#{Env}/#{AWS::Region}/#{!Literal}') }, sub('alpha/eu-west-1/#{!Literal}')],
  [{ 'Fn::Sub': [sub('#{X}-#{Env}'), { X: 'x' }] }, 'x-alpha'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'Env' }]] }, 'a-alpha'],
  [{ 'Fn::Sub': sub('#{Bucket.Arn}') }, undefined],
  [{ Ref: 'Bucket' }, undefined],
  [{ 'Fn::GetAtt': ['A', 'B'] }, undefined],
])('reads %j as far as it can be known', (expression, text) => {
  expect(textOf(expression, known)).toBe(text);
});

const template = readTemplate(`
Parameters:
  Image: { Type: 'AWS::SSM::Parameter::Value<String>' }
Resources:
  Vpc: { Type: AWS::EC2::VPC }
  Word:
    Type: AWS::SSM::Parameter
    Properties: { Name: !Sub '/\${Env}/word', Value: !ImportValue other }
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      Password: '{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-abc:SecretString:word}}'
      Pinned: '{{resolve:secretsmanager:db:SecretString:word::0000-1}}'
      Plain: !Sub 'a-{{resolve:ssm:/\${Env}/plain}}'
      Old: '{{resolve:ssm:/old:3}}'
Outputs:
  Vpc: { Value: !Ref Vpc, Export: { Name: !Sub '\${Env}-vpc' } }
`);
const readable = { template, known: new Map([...known, ['Image', '/images/web']]) };

it('finds what a stack needs and provides', () => {
  expect(needsOf(readable)).toEqual([
    { kind: 'export', name: 'other' },
    { kind: 'ssm-parameter', name: '/images/web' },
    { kind: 'ssm-parameter', name: '/alpha/plain' },
  ]);
  expect([...providesOf(readable)]).toEqual([
    ['export alpha-vpc', new Set(['Vpc'])],
    ['ssm-parameter /alpha/word', new Set(['Word'])],
  ]);
});

it('finds references whose version is left open', () => {
  expect(referencesIn(readable)).toEqual([
    {
      service: 'secretsmanager',
      id: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-abc',
    },
    { service: 'ssm', id: '/alpha/plain' },
  ]);
});
