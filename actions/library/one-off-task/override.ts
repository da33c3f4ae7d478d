import type { ContainerOverride } from '../aws/ecs.ts';
import type { Problem } from '../text/errors.ts';
import type { TaskRequest } from './request.ts';

type Asked = Pick<TaskRequest, 'command' | 'environmentVariables'>;

/** RunTask's own limit for all overrides together. */
const longestOverrides = 8_192;

/** What this run changes about the container without a new revision; undefined when nothing. */
export function overrideOf(
  { command, environmentVariables }: Asked,
  container: string,
): ContainerOverride | undefined {
  const environment = [...environmentVariables].map(([name, value]) => ({ name, value }));
  if (command.length === 0 && environment.length === 0) return undefined;
  return {
    name: container,
    ...(command.length > 0 ? { command: [...command] } : {}),
    ...(environment.length > 0 ? { environment } : {}),
  };
}

/** Command and variables that are longer than RunTask takes. */
export function overrideProblems(asked: Asked, container: string): Problem[] {
  const override = overrideOf(asked, container);
  const bytes = Buffer.byteLength(
    JSON.stringify({ containerOverrides: override ? [override] : [] }),
  );
  if (bytes <= longestOverrides) return [];
  return [
    {
      code: 'overrides-too-long',
      what: `Command and environment variables have ${bytes} bytes; RunTask takes at most ${longestOverrides}.`,
      remedy: 'Put long values into the image, a parameter or a secret.',
    },
  ];
}
