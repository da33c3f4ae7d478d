import { describe, expect, it } from '@jest/globals';
import { toolOf } from '../../../actions/library/engines/open.ts';
import {
  plannedFiles,
  readOptions,
  sealOptions,
} from '../../../actions/library/engines/sealed-options.ts';
import { readSettings } from '../../../actions/library/engines/terraform/settings.ts';

const options = {
  operation: 'destroy',
  targets: ['module.a'],
  replace: [],
  refresh: false,
} as const;
const settings = {
  directory: 'infra/app',
  workspace: null,
  backendConfig: ['bucket=states'],
  variableFiles: [],
};

describe('sealed options', () => {
  it('come apart again into those of the page and those of the engine', () => {
    const read = readOptions(sealOptions({ options, settings }));
    expect(read).toEqual({ options, settings });
    expect(readSettings(read.settings)).toEqual(settings);
  });

  it('lie side by side, as the first version of the form has them', () => {
    expect(sealOptions({ options, settings })).toEqual({ ...options, ...settings });
  });

  it('keep the commit that was checked out apart from the settings', () => {
    const checkedOut = 'd'.repeat(40);
    const read = readOptions(sealOptions({ options, settings, checkedOut }));
    expect(read).toEqual({ options, settings, checkedOut });
    expect(plannedFiles({ ...options, ...settings, checkedOut })).toEqual({
      folder: 'infra/app',
      checkedOut,
    });
  });

  it.each([
    ['a commit that is none', { ...options, checkedOut: '<b>' }],
    ['nothing', null],
    ['a list', []],
    ['another operation', { ...options, operation: 'drift' }],
    ['an option less', { operation: 'destroy', targets: [], replace: [] }],
  ])('%s is refused', (_, sealed) => {
    const refusal = expect.objectContaining({ code: 'plan-format-unknown' });
    expect(() => readOptions(sealed)).toThrow(refusal);
  });

  it.each([
    ['a setting that nobody knows', { ...settings, stacks: [] }],
    ['a folder outside', { ...settings, directory: 'a/../../b' }],
    ['a setting less', { directory: '', workspace: null, backendConfig: [] }],
  ])('Terraform refuses %s', (_, sealed) => {
    const refusal = expect.objectContaining({ code: 'plan-format-unknown' });
    expect(() => readSettings(sealed)).toThrow(refusal);
  });
});

it('a plan of a tool that nobody knows is refused by its name', () => {
  expect(toolOf({ tool: { name: 'opentofu', version: '1.9.0' } })).toBe('opentofu');
  expect(() => toolOf({ tool: { name: 'pulumi', version: '3.0.0' } })).toThrow(
    expect.objectContaining({
      code: 'plan-tool-unknown',
      message: expect.stringContaining('pulumi'),
    }),
  );
});
