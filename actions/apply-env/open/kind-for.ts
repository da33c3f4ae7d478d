import type { Tool } from '../../library/engines/engine.ts';
import type { Kind } from '../../library/engines/kind.ts';
import { kindOf } from '../../library/engines/kinds.ts';
import { UserError } from '../../library/text/errors.ts';
import type { ApplyParts } from '../request/parts.ts';

/** @throws UserError for all variables of the job that would change what the tool does behind its inputs' back. */
export async function kindFor(tool: Tool, { machine }: Pick<ApplyParts, 'machine'>): Promise<Kind> {
  const kind = await kindOf(tool);
  const refused = kind.environmentProblems(machine.variables.keys());
  if (refused.length > 0) throw new UserError(refused);
  return kind;
}
