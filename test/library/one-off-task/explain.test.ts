import { describe, expect, it } from '@jest/globals';
import type { Task } from '../../../actions/library/aws/ecs.ts';
import { explain } from '../../../actions/library/one-off-task/explain.ts';
import type { Ending } from '../../../actions/library/one-off-task/follow.ts';
import { judge } from '../../../actions/library/stopped-task/verdict.ts';

const logging = (group: string, name: string) => ({
  name,
  logConfiguration: {
    logDriver: 'awslogs',
    options: { 'awslogs-group': group, 'awslogs-stream-prefix': 'a' },
  },
});
const definition = {
  containerDefinitions: [logging('/ecs/a', 'app'), logging('/ecs/a', 'b'), logging("it's", 'c')],
};

function explained(task: Task, timedOut?: Ending['timedOut'], deciding = ['app']) {
  const verdict = judge(task, { deciding, exitCodes: [0] });
  const ending = { task, stopped: task.lastStatus !== 'RUNNING', timedOut };
  return explain({ ending, verdict, deciding, definition, region: 'eu-west-1' });
}

describe('what mends a task that was started alone', () => {
  it.each([
    ['SpotInterruption', '', 'with: { spot: false }'],
    ['ServiceSchedulerInitiated', '', 'belongs to no service'],
    ['TaskFailedToStart', 'no ip address is free', 'give other ones by subnets'],
    ['TerminationNotice', '', 'Run the job again'],
  ])('%s %s', (stopCode, stoppedReason, remedy) => {
    const task = { stopCode, stoppedReason, containers: [{ name: 'app' }] } as Task;
    expect(explained(task).remedy).toContain(remedy);
  });

  it('is to create the log groups that its definition names, each by its name', () => {
    const stoppedReason =
      'ResourceInitializationError: failed to validate logger args: The specified log group does not exist.';
    const task = { stopCode: 'TaskFailedToStart', stoppedReason, containers: [] } as Task;
    const { remedy = '' } = explained(task);
    expect(remedy.split('\n').slice(0, -1)).toEqual([
      'aws logs create-log-group --region eu-west-1 --log-group-name /ecs/a',
      `aws logs create-log-group --region eu-west-1 --log-group-name 'it'\\''s'`,
    ]);
    expect(remedy).toContain('logs:PutLogEvents');
    expect(remedy).not.toContain('<');
  });

  it('is to name the container when another essential one was done first', () => {
    const containers = [
      { name: 'app', exitCode: 0 },
      { name: 'proxy', exitCode: 143 },
    ];
    const task = { stopCode: 'EssentialContainerExited', containers } as Task;
    expect(explained(task, undefined, ['app', 'proxy']).remedy).toContain('container: "app"');
  });
});

describe('a time limit is explained', () => {
  it('with the status that the task hung in', () => {
    const late = { afterMs: 1_800_000, status: 'PROVISIONING', stopFailure: undefined };
    const problem = explained({ lastStatus: 'STOPPED', stopCode: 'UserInitiated' }, late);
    expect(problem.code).toBe('task-timed-out');
    expect(problem.what).toContain('hung in PROVISIONING after 30 m 00 s');
  });

  it('with what kept it from being stopped', () => {
    const late = { afterMs: 60_000, status: 'RUNNING', stopFailure: 'ecs:StopTask failed' };
    const problem = explained({ lastStatus: 'RUNNING' }, late);
    expect(problem.what).toContain('not STOPPED yet: ecs:StopTask failed');
  });
});
