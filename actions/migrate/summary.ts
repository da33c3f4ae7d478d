import type { Result } from '../library/host/run.ts';
import { describeCommand, readLogCommand } from '../library/one-off-task/commands.ts';
import type { FinishedTask } from '../library/one-off-task/finished.ts';
import { resultOf as taskResultOf } from '../library/one-off-task/result.ts';
import type { Problem } from '../library/text/errors.ts';
import { codeBlock, type Markdown, md } from '../library/text/markdown.ts';

/** Outputs and page of a finished migration. A red one says what it means for the release. */
export function resultOf(finished: FinishedTask): Result {
  const result = taskResultOf(finished, { action: 'migrate', consequence: consequence(finished) });
  return result.failure ? { ...result, failure: stopTheRelease(finished, result.failure) } : result;
}

function stopTheRelease({ request, ran }: FinishedTask, failure: Problem): Problem {
  const why = ran ? 'its migration failed' : 'its migration never started and nothing was changed';
  const what = `The release to ${request.environment} must stop here, ${why}. ${failure.what}`;
  return { ...failure, what };
}

function consequence({ request, id, log, region, ran }: FinishedTask): Markdown {
  if (!ran)
    return md`**The release must not go on.** The migration never started: nothing was changed. The services still run what they ran before.`;
  const commands = [
    describeCommand({ region, cluster: request.cluster, id }),
    ...(log ? [readLogCommand(log)] : []),
  ];
  const plan =
    '["python","manage.py","showmigrations","--plan"], by run-command, shows which migrations are in';
  return md`**The release must not go on.** The schema may be half-way: migrations before the one that failed are in, and a database without transactional DDL keeps parts of that one. The services still run what they ran before.\n\nHow to look (${plan}):\n\n${codeBlock(commands.join('\n'), 'sh')}`;
}
