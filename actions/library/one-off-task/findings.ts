import { AwsError } from '../aws/aws-error.ts';
import type { Problem } from '../text/errors.ts';

/** What reads found: problems to report together, and lines worth printing. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly warnings: string[] = [];
  readonly notes: string[] = [];

  /** A look-up that a role may be denied: then the fall-back and one line that says so. */
  async optional<T>(look: () => Promise<T>, fallback: T): Promise<T> {
    try {
      return await look();
    } catch (thrown) {
      if (!(thrown instanceof AwsError && thrown.isDenied)) throw thrown;
      this.note(`not checked: ${thrown.action} denied`);
      return fallback;
    }
  }

  /** Notes a line once. */
  note(line: string): void {
    if (!this.notes.includes(line)) this.notes.push(line);
  }
}
