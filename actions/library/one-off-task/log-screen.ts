import type { Task } from '../aws/ecs.ts';
import type { Site } from '../host/site.ts';
import { LastLines } from '../task-log/last-lines.ts';
import type { LogLine, LogTail } from '../task-log/tail.ts';
import { formatDuration } from '../text/duration.ts';
import { linesOf } from '../text/foreign.ts';
import { longestBacklogMs } from './drain.ts';

const keptLines = 20;
const noAnswer = 'logs:GetLogEvents has not answered in time.';

/** Shows what happens to one task: its status, its lines, and once what keeps lines from being shown. */
export class LogScreen {
  readonly last: LastLines;
  readonly #site: Site;
  readonly #tails: readonly LogTail[];
  readonly #told = new Set<string>();
  #ran = false;
  #isCutOff = false;

  constructor(site: Site, tails: readonly LogTail[], deciding: readonly string[]) {
    this.last = new LastLines(keptLines, deciding);
    this.#site = site;
    this.#tails = tails;
  }

  status(task: Task, elapsedMs: number): void {
    this.#ran ||= task.lastStatus === 'RUNNING' || task.lastStatus === 'STOPPED';
    this.#site.line(`task ${task.lastStatus} after ${formatDuration(elapsedMs)}`);
  }

  lines(batch: readonly LogLine[]): void {
    for (const line of batch) {
      for (const text of linesOf(line.text.raw)) this.#site.line(`${line.container} | ${text}`);
      this.last.add(line);
    }
  }

  /** Why lines may be missing; a group that a container has yet to make is not missing before it runs. */
  troubles(): void {
    for (const { trouble, stream } of this.#tails) {
      if (trouble?.kind === 'group-missing' && this.#ran)
        this.#once(
          'warning',
          `There is no log group "${stream.group}" in ${stream.region}: no line can be shown.`,
        );
      if (trouble?.kind === 'denied')
        this.#once('line', `not shown: ${trouble.error.action} denied`);
      if (trouble?.kind === 'unreadable')
        this.#once('warning', `Lines may be missing: ${trouble.error.message}`);
      if (trouble?.kind === 'late')
        this.#once('warning', `Lines come late or are missing: ${noAnswer}`);
    }
  }

  /** What is printed faster than it is read has no end that is worth waiting for. */
  cutOff(): void {
    this.#isCutOff = true;
    const where = this.#tails.map(({ stream }) => stream.group).join(', ');
    this.#once(
      'warning',
      `Reading the log went on for ${formatDuration(longestBacklogMs)} after the task had ended and is left there: the lines behind the last one above are in ${where} alone.`,
    );
  }

  /** Containers whose log could not be read to its end. */
  get unread(): readonly string[] {
    const unread = this.#tails.filter(({ trouble, behind }) => {
      return trouble !== undefined || (this.#isCutOff && behind);
    });
    return unread.map(({ container }) => container);
  }

  #once(how: 'line' | 'warning', text: string): void {
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.#site[how](text);
  }
}
