import type { Parts } from '../../aws/parts.ts';
import type { RolloutRequest } from '../request/request.ts';
import { continuePause } from './answer.ts';
import type { Watch } from './watch.ts';

/**
 * Continues what stands at a pause on its way to the revision before: who approves is asked about new versions,
 * and a way back that waits for him would bring the bad one back when its time is over.
 */
export class PausePasser {
  readonly #isAsked: boolean;
  /** One that may not be continued is waited for like any other; it is not asked for at every look. */
  readonly #refused = new Set<string>();

  constructor({ revisions }: Pick<RolloutRequest, 'revisions'>) {
    this.#isAsked = revisions.previous;
  }

  async pass(watches: readonly Watch[], parts: Parts): Promise<void> {
    if (!this.#isAsked) return;
    for (const watch of watches) {
      const { pause } = watch;
      if (!pause || this.#refused.has(pause.hookId)) continue;
      const problem = await continuePause(watch, await parts.aws.ecs(), parts);
      if (!problem) continue;
      this.#refused.add(pause.hookId);
      parts.site.warning([problem.what, problem.remedy].join(' '));
    }
  }
}
