import type { Result } from '../library/host/run.ts';
import type { FinishedTask } from '../library/one-off-task/finished.ts';
import { resultOf as taskResultOf } from '../library/one-off-task/result.ts';
import type { Problem } from '../library/text/errors.ts';
import { codeBlock, type Markdown, md } from '../library/text/markdown.ts';

/** Outputs and page of a finished migration. A red one says what it means for the release. */
export function resultOf(finished: FinishedTask): Result {
  const result = taskResultOf(finished, { action: 'migrate', consequence: consequence(finished) });
  return result.failure ? { ...result, failure: stopTheRelease(finished, result.failure) } : result;
}

function stopTheRelease({ request }: FinishedTask, failure: Problem): Problem {
  const what = `The release to ${request.environment} must stop here, its migration failed. ${failure.what}`;
  return { ...failure, what };
}

function consequence({ request, id, log, region }: FinishedTask): Markdown {
  const commands = [
    `aws ecs describe-tasks --region ${region} --cluster ${request.cluster} --tasks ${id}`,
    ...(log
      ? [
          `aws logs get-log-events --region ${log.region} --log-group-name ${log.group} --log-stream-name ${log.stream}`,
        ]
      : []),
  ];
  const plan =
    '["python","manage.py","showmigrations","--plan"], by run-command, shows which migrations are in';
  return md`**The release must not go on.** The schema may be half-way: migrations before the one that failed are in, and a database without transactional DDL keeps parts of that one. The services still run what they ran before.\n\nHow to look (${plan}):\n\n${codeBlock(commands.join('\n'), 'sh')}`;
}
