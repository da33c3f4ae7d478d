import { describe, expect, it } from '@jest/globals';
import { appTemplate, firstTemplate, NewEnvironment } from './new-environment.ts';
import type { JobChange, JobRun } from './three-jobs.ts';

function expectGreen(...runs: readonly JobRun[]): void {
  for (const { result } of runs) {
    const { conclusion, raw: log } = result;
    expect({ conclusion, log }).toMatchObject({ conclusion: 'success' });
  }
}

/** The job is cancelled as soon as its log says this. */
function stoppedAt(words: string): JobChange {
  return { step: { cancelWhen: ({ text }) => text.includes(words) } };
}

/** What changed something that the step before had not left so. */
function deeds({ writes }: JobRun): readonly string[] {
  return writes.filter((write) => !/\/lease$|^kms:|^ecs:RunTask/.test(write));
}

const steady = {
  gunicorn: 'backend:v1.8.0 x 2',
  default: 'backend:v1.8.0 x 1',
  beat: 'backend:v1.8.0 x 1',
  'web-ui': 'frontend:v1.8.0 x 1',
};

describe('the first boot', () => {
  it('begins with services without tasks, also where the apply was stopped', async () => {
    await using alpha = await NewEnvironment.open();
    const created = await alpha.create(stoppedAt('/40 adhoc-app-alpha'));
    expect(created.at(-1)?.result.conclusion).not.toBe('success');
    await alpha.settled();
    expectGreen(...(await alpha.create()));
    expect(await alpha.running()).toMatchObject({ gunicorn: 'backend:v1.7.0 x 0' });
  }, 180_000);

  it('goes from nothing to steady, each step being stopped once and done again', async () => {
    await using alpha = await NewEnvironment.open();
    expectGreen(...(await alpha.create()));
    for (const [stop, step] of [
      ['task PROVISIONING', (change?: JobChange) => alpha.createDatabase(change)],
      ['task PROVISIONING', (change?: JobChange) => alpha.migrate(change)],
      ['alpha-default: rolling to', (change?: JobChange) => alpha.start(change)],
      ['alpha-web-ui: rolling to', (change?: JobChange) => alpha.startFrontend(change)],
    ] as const) {
      const stopped = await step(stoppedAt(stop));
      expect(stopped.result.conclusion).not.toBe('success');
      expect(stopped.result.raw).not.toContain('TimeoutOverflowWarning');
      expectGreen(await step());
    }
    expect(await alpha.running()).toEqual(steady);
  }, 180_000);

  it('changes nothing when it is steady', async () => {
    await using alpha = await NewEnvironment.open();
    await alpha.create();
    expectGreen(await alpha.start(), await alpha.startFrontend());
    const again = [await alpha.createDatabase(), await alpha.start(), await alpha.startFrontend()];
    expectGreen(...again);
    expect(again.flatMap(deeds)).toEqual([]);
    expect(await alpha.running()).toEqual(steady);
  }, 180_000);
});

describe('an update of the stack after a deployment', () => {
  const other = { environment: { MODE: 'maintenance' } };

  it('changes no image: it reads the images of record', async () => {
    await using alpha = await NewEnvironment.open();
    await alpha.create();
    expectGreen(await alpha.start(), await alpha.startFrontend());
    const [plan, ...others] = await alpha.update(appTemplate(other, {}));
    expectGreen(...(plan ? [plan] : []), ...others);
    expect(plan?.result.outputs['has-changes']).toBe('true');
    expect(plan?.result.summary).not.toContain('its image of record');
    expect(await alpha.running()).toEqual(steady);
  }, 180_000);

  it('with images in the template takes the deployment back, and both pages say so', async () => {
    await using alpha = await NewEnvironment.open();
    await alpha.create();
    expectGreen(await alpha.start(), await alpha.startFrontend());
    const [plan, review, apply] = await alpha.update(firstTemplate(other));
    for (const { result } of [plan, review].filter((one) => one !== undefined))
      expect(result.summary).toMatch(
        /GunicornDefinition.*brings .*backend:v1\.7\.0; .* brought .*backend:v1\.8\.0.*, its image of record/,
      );
    expect(apply?.result.conclusion).toBe('success');
    // It is the template of the first day: its desired count comes back with the image.
    expect(await alpha.running()).toMatchObject({ gunicorn: 'backend:v1.7.0 x 0' });
  }, 180_000);
});
