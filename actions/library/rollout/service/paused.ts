import { codeBlock, type Markdown, md } from '../../text/markdown.ts';
import { awsCommand } from '../../text/shell.ts';
import type { Pause } from './stage.ts';

/** What a person runs to answer a pause. */
export function answerCommand({ deployment, hookId }: Pause, action: Pause['then']): string {
  return awsCommand('ecs continue-service-deployment', {
    region: regionOf(deployment),
    'service-deployment-arn': deployment,
    'hook-id': hookId,
    action,
  });
}

/** An ARN has its region: `arn:aws:ecs:eu-west-1:…`. */
export function regionOf(arn: string): string | undefined {
  return arn.split(':')[3] || undefined;
}

/** `paused at POST_TEST_TRAFFIC_SHIFT until 2026-07-21T10:00:00Z, then ECS rolls back`. */
export function pauseText({ stage, expires, then }: Pause): string {
  const until = expires ? ` until ${expires}` : '';
  const does = then === 'CONTINUE' ? 'continues' : 'rolls back';
  return `paused at ${stage}${until}, then ECS ${does}`;
}

/** The page's part about services that stand at a pause. */
export function pausesOnPage(
  paused: readonly { readonly name: string; readonly pause: Pause | undefined }[],
): Markdown {
  const known = paused.flatMap(({ name, pause }) => (pause ? [{ name, pause }] : []));
  const lines = known.map(({ name, pause }) => md`⏸️ ${name} is ${pauseText(pause)}.`);
  const commands = known.flatMap(({ name, pause }) => [
    `# ${name}: go on, or back`,
    answerCommand(pause, 'CONTINUE'),
    answerCommand(pause, 'ROLLBACK'),
  ]);
  const how = md`A job goes on with ${'operation: continue'} or back with ${'operation: rollback'}, and the output ${'rollout'} of this step as its input; by hand, without the other services:`;
  return [...lines, how, codeBlock(commands.join('\n'), 'sh')].reduce(
    (page, part) => md`${page}\n\n${part}`,
  );
}
