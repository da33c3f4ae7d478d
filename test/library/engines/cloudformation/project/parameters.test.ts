import { expect, it } from '@jest/globals';
import { readParameterFile } from '../../../../../actions/library/engines/cloudformation/project/parameter-file.ts';
import {
  assign,
  sourcesOf,
} from '../../../../../actions/library/engines/cloudformation/project/parameters.ts';

it.each([
  ['a map in JSON', '{"Name":"a","Count":2,"On":true,"Zones":["a","b"]}'],
  ['a map in YAML', 'Name: a\nCount: 2\nOn: true\nZones: [a, b]\n'],
  ['a map under Parameters', 'Parameters:\n  Name: a\n  Count: 2\n  On: true\n  Zones: [a, b]\n'],
  ["the AWS CLI's texts", '["Name=a", "Count=2", "On=true", "Zones=a,b"]'],
  [
    "the AWS CLI's list",
    JSON.stringify([
      { ParameterKey: 'Name', ParameterValue: 'a' },
      { ParameterKey: 'Count', ParameterValue: '2' },
      { ParameterKey: 'On', ParameterValue: 'true' },
      { ParameterKey: 'Zones', ParameterValue: 'a,b' },
    ]),
  ],
])('reads %s', (_, text) => {
  const values = readParameterFile(text);
  expect(values && Object.fromEntries(values)).toEqual({
    ...{ Name: 'a', Count: '2', On: 'true', Zones: 'a,b' },
  });
});

it.each(['"text"', '[{"Name":"a"}]', '{"Name":{"deep":1}}', '[{"ParameterKey":"A"}]'])(
  'takes %s for no file of parameters',
  (text) => {
    expect(readParameterFile(text)).toBeUndefined();
  },
);

const base = {
  stack: 'base',
  isKnown: true,
  current: new Set(['Kept']),
  declared: [
    { ParameterKey: 'Name' },
    { ParameterKey: 'Usual', DefaultValue: 'x' },
    { ParameterKey: 'Kept', NoEcho: true },
    { ParameterKey: 'Size', ParameterConstraints: { AllowedValues: ['s', 'l'] } },
  ],
};
const app = {
  ...{ stack: 'app', isKnown: true, current: new Set<string>() },
  declared: [{ ParameterKey: 'Name' }],
};

it('gives each stack what it declares; the later source wins, and the own line over all', () => {
  const file = { origin: 'alpha.json', stacks: ['base', 'app'], values: new Map([['Name', 'f']]) };
  const lines = new Map([
    ['Size', 's'],
    ['app/Name', 'own'],
  ]);
  const { given, problems } = assign([base, app], [file, ...sourcesOf(lines, ['base', 'app'])]);
  expect(problems).toEqual([]);
  expect(given.get('base')).toEqual([
    { name: 'Kept', previous: true },
    { name: 'Name', value: 'f', hidden: false },
    { name: 'Size', value: 's', hidden: false },
  ]);
  expect(given.get('app')).toEqual([{ name: 'Name', value: 'own', hidden: false }]);
});

it('tells all that is missing, unknown and not allowed at once', () => {
  const lines = new Map([
    ['Size', 'm'],
    ['Nmae', 'a'],
    ['other/Name', 'a'],
  ]);
  const { problems } = assign([base, app], sourcesOf(lines, ['base', 'app']));
  expect(problems.map(({ code, what }) => [code, /"(.+?)"/.exec(what)?.[1]])).toEqual([
    ['parameter-unknown', 'Nmae'],
    ['parameter-unknown', 'Name'],
    ['parameter-missing', undefined],
    ['parameter-not-allowed', 'm'],
    ['parameter-missing', undefined],
  ]);
});

it('shows no value of a hidden parameter, and complains of no name when AWS refused the template', () => {
  const hidden = {
    ...base,
    declared: [
      { ParameterKey: 'Key', NoEcho: true, ParameterConstraints: { AllowedValues: ['one'] } },
    ],
  };
  const { problems } = assign([hidden], sourcesOf(new Map([['Key', 'planted']]), ['base']));
  expect(JSON.stringify(problems)).not.toContain('planted');
  const refused = { ...app, isKnown: false, declared: [] };
  expect(assign([refused], sourcesOf(new Map([['X', '1']]), ['app'])).problems).toEqual([]);
});
