import type { Ask } from './ask.ts';
import { bad, type Probe } from './check.ts';
import { follow } from './follow.ts';
import { judgePage } from './judge-page.ts';
import { noReply } from './no-reply.ts';
import { expectationOf, type PageWish } from './page-wish.ts';

/** The look at one page. */
export function pageProbe(wish: PageWish, ask: Ask): Probe {
  return {
    checks: [{ name: wish.name, expected: expectationOf(wish) }],
    look: async (signal) => {
      let at = wish.url;
      const asking: Ask = (question, until) => {
        at = question.url;
        return ask(question, until);
      };
      try {
        return [judgePage(wish, await follow(wish, asking, signal))];
      } catch (thrown) {
        return [bad(noReply(thrown, at))];
      }
    },
  };
}
