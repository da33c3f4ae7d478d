import { describe, expect, it } from '@jest/globals';
import type { Task } from '../../../actions/library/aws/ecs.ts';
import { explainStop } from '../../../actions/library/stopped-task/explain.ts';
import { judge } from '../../../actions/library/stopped-task/verdict.ts';

function explained(task: Task) {
  return explainStop(task, judge(task, { deciding: ['app'], exitCodes: [0] }));
}

function exit(exitCode: number | undefined, reason?: string): Task {
  return { stopCode: 'EssentialContainerExited', containers: [{ name: 'app', exitCode, reason }] };
}

function notStarted(stoppedReason: string): Task {
  return { stopCode: 'TaskFailedToStart', stoppedReason, containers: [{ name: 'app' }] };
}

describe('an exit code is explained', () => {
  it.each([
    [1, 'command-failed', /exit code 1\./],
    [125, 'command-failed', /could not be run as asked/],
    [126, 'command-not-found', /cannot be executed/],
    [127, 'command-not-found', /not found in the image/],
    [137, 'command-failed', /killed \(SIGKILL\)/],
    [139, 'command-failed', /crashed/],
    [143, 'command-failed', /asked to stop/],
    [129, 'command-failed', /signal 1 ended it/],
  ])('%i', (code, name, words) => {
    expect(explained(exit(code))).toMatchObject({ code: name, what: expect.stringMatching(words) });
  });

  it('that memory ran out', () => {
    const problem = explained(exit(137, 'OutOfMemoryError: Container killed due to memory usage'));
    expect(problem.code).toBe('out-of-memory');
    expect(problem.what).toContain('exit code 137');
    expect(problem.remedy).toContain('memory');
  });

  it('that there is none', () => {
    expect(explained(exit(undefined)).code).toBe('exit-code-unknown');
  });
});

describe('a stop from outside is explained', () => {
  it.each([
    ['UserInitiated', 'task-stopped-by-user'],
    ['SpotInterruption', 'spot-interrupted'],
    ['TerminationNotice', 'host-terminated'],
    ['ServiceSchedulerInitiated', 'task-stopped-by-service'],
  ])('%s', (stopCode, code) => {
    const stoppedReason = 'Task stopped by octocat';
    const task = { stopCode, stoppedReason, containers: [{ name: 'app', exitCode: 0 }] } as Task;
    const problem = explained(task);
    expect(problem.code).toBe(code);
    expect(problem.what).toContain('Task stopped by octocat');
  });
});

// As AWS's documentation and users' reports have them.
const start = [
  [
    'image-pull-failed',
    'no such image',
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 1.dkr.ecr.eu-west-1.amazonaws.com/backend:nope: 1.dkr.ecr.eu-west-1.amazonaws.com/backend:nope: not found',
  ],
  [
    'image-pull-failed',
    'cannot be reached',
    'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref: failed to do request: Head "https://1.dkr.ecr/v2": dial tcp 10.0.0.1:443: i/o timeout',
  ],
  [
    'image-pull-failed',
    'may not pull',
    'CannotPullContainerError: pull access denied for backend, repository does not exist or may require authorization',
  ],
  [
    'image-pull-failed',
    'limits how often',
    'CannotPullContainerError: inspect image has been retried 5 time(s): toomanyrequests: You have reached your pull rate limit',
  ],
  [
    'image-pull-failed',
    'architecture',
    'CannotPullContainerError: image Manifest does not contain descriptor matching platform linux/amd64',
  ],
  [
    'secret-not-available',
    'a secret',
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): ResourceNotFoundException',
  ],
  [
    'log-group-missing',
    'log group',
    'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: The specified log group does not exist.',
  ],
  [
    'volume-not-mounted',
    'volume',
    'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: mount.nfs4: Connection timed out',
  ],
  [
    'no-capacity',
    'capacity',
    'Capacity is unavailable at this time. Please try again later or in a different availability zone',
  ],
  [
    'task-network-failed',
    'network',
    'Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet: InsufficientFreeAddressesInSubnet',
  ],
  [
    'command-not-found',
    'not in the image',
    'CannotStartContainerError: failed to create task: exec: "manage": executable file not found in $PATH',
  ],
  ['task-failed-to-start', 'could not start', 'Something new that nobody has seen yet'],
] as const;

describe('a task that did not start is explained', () => {
  it.each(start)('%s: %s', (code, words, reason) => {
    const problem = explained(notStarted(reason));
    expect(problem.code).toBe(code);
    expect(problem.what).toContain(words);
    expect(problem.remedy).toBeTruthy();
  });

  it('by the reason of its container too', () => {
    const reason = 'CannotPullContainerError: not found';
    const task = { stopCode: 'TaskFailedToStart', containers: [{ name: 'app', reason }] } as Task;
    expect(explained(task).code).toBe('image-pull-failed');
  });

  it('with text that can do nothing', () => {
    const { what } = explained(notStarted('bad\n::set-output name=x::y ##[add-mask]z'));
    expect(what).not.toMatch(/^::/m);
    expect(what).not.toContain('##[');
  });
});
