import { fits } from '../wildcards.ts';
import type { TaskLife } from './life.ts';
import type { EcsModel } from './model.ts';

/** The life that the scenario gives to the next task of a family; a plain success without one. */
export function lifeFor(model: EcsModel, family: string): TaskLife {
  const lives = model.scenario.lives ?? {};
  const key = Object.keys(lives).find((pattern) => fits(pattern, family));
  const given = key === undefined ? undefined : lives[key];
  if (key === undefined || given === undefined) return {};
  const before = model.lived.get(key) ?? 0;
  model.lived.set(key, before + 1);
  const list: readonly TaskLife[] = Array.isArray(given) ? given : [given as TaskLife];
  return list[Math.min(before, list.length - 1)] ?? {};
}
