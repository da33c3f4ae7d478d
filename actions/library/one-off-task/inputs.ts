import { parseCommand } from '../command-line/words.ts';
import { duration, type Field, flag, list, type Parsed, text } from '../host/fields.ts';
import { variables } from '../host/pairs.ts';
import { parseWanted } from '../image/wanted.ts';
import { environmentInputs } from '../naming/inputs.ts';
import { placementInputs } from '../placement/inputs.ts';
import { problemsIn } from '../text/errors.ts';

/** An input that holds a command; `run-command` requires it, `migrate` has the definition's own. */
export function commandField(declared: {
  readonly prose: string;
  readonly required: boolean;
}): Field<readonly string[]> {
  return {
    prose: declared.prose,
    required: declared.required,
    kind: 'command',
    allowed: 'words, or a JSON array of words such as ["python","manage.py","check"]',
    example: '["python","manage.py","check"]',
    absent: [],
    parse(value): Parsed<readonly string[]> {
      const parsed = parseCommand(value);
      return 'words' in parsed ? { value: parsed.words } : parsed;
    },
  };
}

/** The inputs of every action that runs a one-off task. */
export const oneOffTaskInputs = {
  ...environmentInputs,
  task: text({
    prose:
      'Task definition to run: a family (its newest active revision), `family:revision` or an ARN. Default: the active one of `<environment>-migrate` and `<environment>-backend_update`.',
    example: 'alpha-migrate',
  }),
  container: text({
    prose:
      'Container that runs the command and whose exit code decides. Default: the only essential one runs it, all essential ones decide.',
    example: 'migrate',
  }),
  image: {
    ...list({
      prose:
        'Image to run: one image for every container of the same repository, or `container=image` lines. Without it nothing is registered.',
      item: 'an image with a tag or digest, or container=image',
      example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
    }),
    crossCheck: (items: readonly string[]) =>
      problemsIn(() => parseWanted(items, { name: 'image' })),
  },
  'environment-variables': variables({
    prose: 'Environment variables for this run, added to those of the definition.',
  }),
  ...placementInputs,
  timeout: duration({
    prose:
      'How long the task may take, from its start to its end; then it is stopped and the step fails.',
    default: '30m',
  }),
  'expected-exit-codes': list({
    prose: 'Exit codes that count as success.',
    default: '0',
    pattern: /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/,
    item: 'an exit code from 0 to 255',
  }),
  'require-logs': flag({
    prose:
      'Whether a container without CloudWatch logs is refused. Otherwise it is a warning, and the exit code alone decides.',
    default: 'false',
  }),
};
