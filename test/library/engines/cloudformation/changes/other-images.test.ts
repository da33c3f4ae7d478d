import { expect, it } from '@jest/globals';
import { otherImages } from '../../../../../actions/library/engines/cloudformation/changes/other-images.ts';
import type { Json, PlannedChange } from '../../../../../actions/library/review/planned-changes.ts';

const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const digest = `sha256:${'a'.repeat(64)}`;
const record = `${registry}/backend:v2@${digest}`;
const records = [
  { service: 'gunicorn', version: 4, value: record },
  { service: 'gunicorn/proxy', version: 1, value: 'envoy:2' },
  { service: 'default', version: null, value: `${registry}/backend:v2` },
];

function definition(family: Json, containers: Json, type = 'AWS::ECS::TaskDefinition') {
  const after = { Properties: { Family: family, ContainerDefinitions: containers } };
  const change = { address: 'adhoc-app-alpha/It', type, action: 'create', after, before: null };
  return change as unknown as PlannedChange;
}

function told(change: PlannedChange): readonly string[] {
  return otherImages([change], records).map(({ image }) => image);
}

const web = (Image: Json, Name = 'gunicorn') => definition('alpha-gunicorn', [{ Name, Image }]);

it.each([
  ['an older one', web(`${registry}/backend:v1`), [`${registry}/backend:v1`]],
  ['another repository', web(`${registry}/other:v2`), [`${registry}/other:v2`]],
  ['another digest', web(record.replaceAll('a'.repeat(9), 'b'.repeat(9))), [expect.anything()]],
  ['what is no image', web('{{changeSet:KNOWN_AFTER_APPLY}}'), [expect.anything()]],
  ['a further container', web('envoy:1', 'proxy'), ['envoy:1']],
  ['that of record', web(record), []],
  ['its tag alone', web(`${registry}/backend:v2`), []],
  ['of a container without a record', web('envoy:1', 'sidecar'), []],
  ['of a family without a record', definition('alpha-migrate', [{ Name: 'x', Image: 'y:1' }]), []],
  [
    'of a service whose image was only given',
    definition('alpha-default', [{ Name: 'default', Image: 'y:1' }]),
    [],
  ],
  [
    'of another type',
    definition('alpha-gunicorn', [{ Name: 'gunicorn', Image: 'y:1' }], 'X::Y'),
    [],
  ],
  ['of a context that was cut off', { ...web('y:1'), after: 'cut' }, []],
  ['of one that goes', { ...web('y:1'), after: null }, []],
])('an image of a new definition: %s', (_, change, expected) => {
  expect(told(change)).toEqual(expected);
});
