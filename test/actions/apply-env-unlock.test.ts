import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

it('a lock of the state is ended by its id', async () => {
  const scene = await Scene.open();
  const lock = { operation: 'unlock', lock: 'state', 'lock-id': 'left-behind' };
  expect((await scene.run({ inputs: lock })).codes).toEqual(['configuration-missing']);
  writeFileSync(join(scene.workspace, 'main.tf'), '');
  expect((await scene.run({ inputs: lock })).codes).toEqual(['state-in-project']);
  writeFileSync(join(scene.workspace, 'main.tf'), 'terraform {\n  backend "s3" {}\n}\n');
  const { codes } = await scene.run({ inputs: lock });
  expect(codes).toEqual([]);
  expect(scene.tool.calls.at(-1)).toBe('force-unlock -no-color -force left-behind');
  const outside = await scene.run({ inputs: { ...lock, 'working-directory': '../..' } });
  expect(outside.codes).toEqual(['input-invalid']);
});

it('no lock is ended by a project whose backend would start a program: the tool is not started', async () => {
  const scene = await Scene.open();
  const setting = '    shared_config_files = ["./aws-config"]\n    profile = "mine"\n';
  writeFileSync(
    join(scene.workspace, 'main.tf'),
    `terraform {\n  backend "s3" {\n${setting}  }\n}\n`,
  );
  const inputs = { operation: 'unlock', lock: 'state', 'lock-id': 'left-behind' };
  const { codes, problems } = await scene.run({ inputs });
  expect(codes).toEqual(['backend-runs-code']);
  expect(problems[0]?.what).toContain('shared_config_files (main.tf, line 3)');
  expect(scene.tool.calls).toEqual([]);
});
