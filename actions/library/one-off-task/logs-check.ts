import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Findings, findings } from '../findings/findings.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import { logLocation, logStreamOf } from '../task-log/location.ts';
import { LogTail } from '../task-log/tail.ts';
import type { Problem } from '../text/errors.ts';
import { createGroupCommand } from './commands.ts';

interface Checked {
  readonly definition: JsonObject;
  /** The containers whose lines matter. */
  readonly deciding: readonly string[];
  /** Whether a log that cannot be shown is a reason not to start. */
  readonly required: boolean;
}

/** Lines that will not be seen: a problem when logs are required, else one warning. */
export async function checkLogs(aws: Aws, checked: Checked): Promise<Findings> {
  const containers = containersOf(checked.definition).filter(({ name }) =>
    checked.deciding.includes(String(name)),
  );
  const unknown = unknownLogs(containers, aws.region);
  if (!checked.required) return findings({ warnings: unknown.map(({ what }) => what) });
  // These reads cost a call each, so they are made only where their answer may refuse the run.
  const unreadable = await Promise.all(
    containers.map((container) => unreadableLog(aws, container)),
  );
  const seen = unreadable.filter((problem) => problem !== undefined);
  return findings({ problems: [...unknown, ...seen] });
}

function unknownLogs(containers: readonly JsonObject[], region: string): Problem[] {
  const reasons = containers.flatMap((container) => {
    const location = logLocation(container, region);
    return 'unknown' in location ? [`${container.name}: ${location.unknown}`] : [];
  });
  if (reasons.length === 0) return [];
  const problem = {
    code: 'log-not-shown',
    what: `The log cannot be shown (${reasons.join('; ')}): only the exit code tells how the task ends.`,
    remedy:
      'In the task definition: log driver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix.',
  };
  return [problem];
}

async function unreadableLog(aws: Aws, container: JsonObject): Promise<Problem | undefined> {
  const stream = logStreamOf(container, { id: 'not-started-yet', region: aws.region });
  if (!stream) return undefined;
  const tail = new LogTail(String(container.name), stream);
  const trouble = await tail.probe(aws);
  if (trouble === undefined) return undefined;
  if ('error' in trouble) return trouble.error.problems[0];
  return createsGroup(container) ? undefined : missingGroup(stream);
}

function createsGroup(container: JsonObject): boolean {
  const options = (container.logConfiguration as JsonObject).options as JsonObject;
  return options['awslogs-create-group'] === 'true';
}

function missingGroup({ group, region }: { group: string; region: string }): Problem {
  return {
    code: 'log-group-missing',
    what: `There is no log group "${group}" in ${region}.`,
    remedy: createGroupCommand({ region, group }),
  };
}
