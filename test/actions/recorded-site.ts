import type { FilePlace, RunIdentity, Site } from '../../actions/library/host/site.ts';
import { linesOf, neutral } from '../../actions/library/text/foreign.ts';
import type { Markdown } from '../../actions/library/text/markdown.ts';

/** A site that keeps what it is told, in the form that a reader of the job's log would see. */
export class RecordedSite implements Site {
  readonly identity: RunIdentity;
  /** Everything printed, in order, with the kind of the line in front. */
  readonly log: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly pages: string[] = [];
  readonly unwritten = [];
  /** What steps of one job leave each other; a test may hand it on. */
  notes = new Map<string, string>();
  /** What the `post` step is told; a test may hand it on. */
  toldPost: string | undefined;
  /** Called with each line as it is printed; a test may act on what it sees. */
  onLine: (line: string) => void = () => {};

  constructor(identity: Partial<RunIdentity> = {}) {
    this.identity = { ...someRun, ...identity };
  }

  input(): string {
    return '';
  }

  line(text: string): void {
    for (const line of linesOf(neutral(text))) {
      this.log.push(line);
      this.onLine(line);
    }
  }

  debug(text: string): void {
    this.log.push(`debug: ${neutral(text)}`);
  }

  notice(text: string): void {
    this.log.push(`notice: ${neutral(text)}`);
  }

  warning(text: string): void {
    this.log.push(`warning: ${neutral(text)}`);
  }

  error(text: string): void {
    this.log.push(`error: ${neutral(text)}`);
  }

  annotation(level: 'error' | 'warning', text: string, { file, line, title }: FilePlace): void {
    this.log.push(`${level} at ${neutral(`${file}:${line ?? ''}: ${title}: ${text}`)}`);
  }

  openGroup(title: string): void {
    this.log.push(`group: ${title}`);
  }

  closeGroup(): void {
    this.log.push('endgroup');
  }

  mask(): void {}

  output(name: string, value: string): void {
    this.outputs[name] = value;
  }

  async summary(page: Markdown): Promise<void> {
    this.pages.push(page.source);
  }

  keep(name: string, text: string): void {
    this.notes.set(name, text);
  }

  kept(name: string): string | undefined {
    return this.notes.get(name);
  }

  tellPost(text: string): void {
    this.toldPost = text;
  }

  async idToken(): Promise<string> {
    return 'token';
  }

  get text(): string {
    return this.log.join('\n');
  }

  get warnings(): string[] {
    return this.log.filter((line) => line.startsWith('warning: '));
  }
}

const someRun: RunIdentity = {
  runId: '4711',
  attempt: '1',
  job: 'deploy',
  jobInstance: '',
  step: 'migrate',
  execution: 'set_output_1',
  repository: 'acme/shop',
  actor: 'octocat',
  commit: '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d',
};
