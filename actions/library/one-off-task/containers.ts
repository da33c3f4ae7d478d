import type { JsonObject } from '../aws/raw-json.ts';
import { noSuchContainer } from '../image/assignment.ts';
import { containerNames, essentialNames } from '../task-definition/task-definition.ts';
import type { Problem } from '../text/errors.ts';
import type { TaskRequest } from './request.ts';

/** Which containers play a part. */
export interface Chosen {
  /** Gets the command, the variables and the secrets. */
  readonly container: string;
  /** Their exit codes decide. */
  readonly deciding: readonly string[];
  readonly problems: readonly Problem[];
}

type Asked = Pick<TaskRequest, 'container' | 'command' | 'environmentVariables' | 'secrets'> & {
  readonly images: ReadonlyMap<string, string>;
};

/** The named container, or the only essential one; all essential ones decide when none is named. */
export function chooseContainers(definition: JsonObject, asked: Asked): Chosen {
  const names = containerNames(definition);
  const essential = essentialNames(definition);
  const { container } = asked;
  if (container !== undefined) {
    const problems = names.includes(container) ? [] : [noSuchContainer(container, names)];
    return { container, deciding: [container], problems };
  }
  const problems = essential.length > 1 && overrides(asked) ? [ambiguous(essential)] : [];
  return { container: essential[0] ?? '', deciding: essential, problems };
}

function overrides({ command, environmentVariables, secrets }: Asked): boolean {
  return command.length > 0 || environmentVariables.size > 0 || secrets.size > 0;
}

function ambiguous(essential: readonly string[]): Problem {
  return {
    code: 'container-ambiguous',
    what: `Which container gets the command? Several are essential: ${essential.join(', ')}.`,
    remedy: `with: { container: "${essential[0]}" }`,
  };
}
