import type { Manifest } from '../sealed-plan/public-schema.ts';
import { RefusedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { type Engine, type Tool, tools } from './engine.ts';
import type { ApplierAt, EngineParts, EngineWish, PlannerParts, SealedWish } from './kind.ts';
import { kindOf } from './kinds.ts';

/** Works with the tool that the inputs name, in a project as it lies there. */
export async function withEngine<T>(
  wish: EngineWish,
  parts: PlannerParts,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const kind = await kindOf(wish.tool);
  return kind.withEngine(wish, parts, work);
}

/** Works with the tool that made a plan, set up as the plan says. @throws what `toolOf` and the kind throw. */
export async function withSealedEngine<T>(
  wish: SealedWish,
  parts: EngineParts,
  work: (at: ApplierAt) => Promise<T>,
): Promise<T> {
  const kind = await kindOf(toolOf(wish.plan.manifest));
  return kind.withApplier(wish, parts, work);
}

/** @throws RefusedError `plan-tool-unknown` for a plan of a tool that this version does not know. */
export function toolOf({ tool: { name } }: Pick<Manifest, 'tool'>): Tool {
  const known = tools.find((tool) => tool === name);
  if (known) return known;
  throw new RefusedError({
    code: 'plan-tool-unknown',
    what: `The plan was made by ${foreign(name)}; this version of the suite knows plans of ${tools.join(', ')}.`,
    remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
  });
}
