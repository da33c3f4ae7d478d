import { expect, it } from '@jest/globals';
import { tools } from './programs.ts';
import { Stage } from './stage.ts';
import { stateServer } from './state-server.ts';

const project = 'terraform {\n  backend "http" {}\n}\nresource "terraform_data" "a" {}\n';
const nobody = { onStarted: () => undefined, onProgress: () => undefined };

it.each(tools)(
  '%s that does not get the lock has begun nothing, and its plan is applied later',
  async (tool) => {
    using stage = new Stage({ tool, files: { 'main.tf': project } });
    await using server = await stateServer({ takesStates: true });
    const address = `${server.address}/alpha`;
    const backendConfig = ['address', 'lock_address', 'unlock_address'].map(
      (one) => `${one}=${address}`,
    );
    const request = stage.request();
    await stage.engine({ backendConfig }).plan(request);
    server.lock('/alpha', { ID: 'of-somebody', Who: 'runner@elsewhere' });
    const locked = await stage.engine({ backendConfig }).apply(request, nobody);
    expect(locked).toMatchObject({ changed: [], untouched: true });
    expect(locked.failure?.problems.map(({ code }) => code)).toEqual(['state-locked']);
    await stage.engine({ backendConfig }).unlock('of-somebody');
    const applied = await stage.engine({ backendConfig }).apply(request, nobody);
    expect(applied.failure).toBeUndefined();
    expect(applied.changed).toEqual(['terraform_data.a']);
  },
);
