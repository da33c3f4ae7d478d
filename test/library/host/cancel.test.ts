import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const cancelFile = fileURLToPath(
  new URL('../../../actions/library/host/cancel.ts', import.meta.url),
);

// A process of its own, because signals are the process's.
const script = `
  import { onCancel } from ${JSON.stringify(cancelFile)};
  const cancel = onCancel();
  const alive = setInterval(() => {}, 1_000);
  cancel.signal.addEventListener('abort', () => {
    console.log(cancel.signal.reason.code);
    setTimeout(() => {
      console.log('cleaned up');
      clearInterval(alive);
      cancel.stop();
    }, 100);
  });
  console.log('ready');
`;

/** Sends the next signal whenever something was printed. */
async function cancelled(...signals: NodeJS.Signals[]) {
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script]);
  const closed = once(child, 'close');
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk;
    const next = signals.shift();
    if (next) child.kill(next);
  });
  const [exitCode] = await closed;
  return { printed: printed.trim().split('\n'), exitCode };
}

const ended = { printed: ['ready', 'cancelled', 'cleaned up'], exitCode: 0 };

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s aborts and lets the work end itself',
  async (name) => {
    expect(await cancelled(name)).toEqual(ended);
  },
);

test('a second signal does not kill what cleans up', async () => {
  expect(await cancelled('SIGINT', 'SIGTERM')).toEqual(ended);
});
