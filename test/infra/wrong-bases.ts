import { baseFile } from './configurations.ts';
import type { Row } from './wrong-row.ts';

export const onAurora = (changes: object) =>
  baseFile({ database: { engine: 'aurora-serverless-v2', ...changes } });

/** Files of bases, each with one thing that is wrong. */
export const wrongBases: readonly Row[] = [
  ['capitals of a base', baseFile({ name: 'Dev' }), ['at most 20 lower case', 'name: ']],
  [
    'a base that reads as internal',
    baseFile({ name: 'internal-dev' }),
    ['begins with "internal-"', 'name: dev'],
  ],
  ['two hyphens in a row', baseFile({ name: 'dev--eu' }), ['two hyphens in a row', 'name: dev-eu']],
  [
    'no certificate',
    baseFile({ certificate: 'dev.example.com' }),
    ['allowed is the ARN of a certificate', 'certificate: arn:aws:acm:'],
  ],
  [
    'a certificate of another account',
    baseFile({ certificate: 'arn:aws:acm:eu-west-1:999999999999:certificate/1' }),
    ['account 999999999999, the environment in 123456789012', 'request-certificate'],
  ],
  [
    'a certificate elsewhere',
    baseFile({ certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/1' }),
    ['region us-east-1, the environment in eu-west-1', '--region eu-west-1'],
  ],
  ['a mistyped bastion', baseFile({ basion: true }), ['basion is no setting', '`bastion`']],
  [
    'a bastion by its size',
    baseFile({ bastion: 't4g.nano' }),
    ['bastion is "t4g.nano"; allowed is a value of type boolean', 'bastion: true'],
  ],
  [
    'a qualifier with a hyphen',
    baseFile({ 'cdk-qualifier': 'my-team' }),
    ['at most 10 lower case letters and digits', 'cdk-qualifier: '],
  ],
  [
    'another engine',
    baseFile({ database: { engine: 'aurora' } }),
    ['"aurora"; allowed is "postgres", "aurora-serverless-v2"', 'engine: aurora-serverless-v2'],
  ],
  [
    'an instance of Aurora',
    onAurora({ instance: 'm8g.large' }),
    ['database.instance is no setting here', 'capacity: { min: 0, max: 2 }'],
  ],
  [
    'storage of Aurora',
    onAurora({ 'storage-gib': 100 }),
    ['database.storage-gib is no setting here', 'grows by itself'],
  ],
  [
    'capacity without Aurora',
    baseFile({ database: { capacity: { max: 4 } } }),
    ['database.capacity is no setting here', 'engine: aurora-serverless-v2'],
  ],
  [
    'a mistyped key of a database',
    onAurora({ capacty: {} }),
    ['database.capacty is no setting.', '`capacity`'],
  ],
  [
    'a quarter of a unit',
    onAurora({ capacity: { min: 0.25 } }),
    ['database.capacity.min is 0.25; allowed is a number', 'capacity: { min: 0.5, max: 8 }'],
  ],
  [
    'more at least than at most',
    onAurora({ capacity: { min: 4, max: 2 } }),
    ['min 4 above max 2', 'max: 4'],
  ],
  [
    'a production database that sleeps',
    { ...onAurora({ capacity: { min: 0 } }), kind: 'prod' },
    ['database.capacity.min is 0; allowed is a number of capacity units from 0.5', 'min: 0.5'],
  ],
  [
    'a version that never sleeps',
    onAurora({ version: '15.6' }),
    ['version 15.6 of Aurora never sleeps; 15.7 and newer do', 'version: "15"'],
  ],
  [
    'no zone',
    baseFile({ 'hosted-zone-id': undefined }),
    ['hosted-zone-id is missing', 'aws route53'],
  ],
  ['no range', baseFile({ 'allowed-cidrs': ['10.0.0.1/8'] }), ['"10.0.0.1/8"', '203.0.113.0/24']],
  ['a small network', baseFile({ cidr: '10.0.0.0/28' }), ['/16 to /24', 'cidr: 10.0.0.0/16']],
];
