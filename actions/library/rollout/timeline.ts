import { codeBlock, type Markdown, md } from '../text/markdown.ts';
import type { FinishedRollout, ServiceEnd } from './finished.ts';
import { isGood } from './outcome.ts';

/** A diagram is for the eye: more services than this are in the table alone. */
const mostServices = 20;
/** A bar that is shorter is not seen. */
const shortestMs = 1_000;

interface Bar {
  readonly text: string;
  /** As mermaid colours it; nothing: plain. */
  readonly tag?: 'active' | 'done' | 'crit';
  readonly from: number;
  readonly until: number;
}

/**
 * When each service was rolled, came to run and was decided, and its way back: a gantt diagram of mermaid,
 * which GitHub draws. Source: mermaid's documentation, "Gantt diagrams".
 */
export function timelineOf({ services }: FinishedRollout): Markdown | undefined {
  const rolled = services.filter(({ watch }) => watch.isChanged);
  if (rolled.length === 0) return undefined;
  const shown = [...rolled].sort(byInterest).slice(0, mostServices);
  const inOrder = rolled.filter((one) => shown.includes(one));
  const lines = [
    'gantt',
    '  dateFormat x',
    '  axisFormat %H:%M:%S',
    ...inOrder.flatMap((service) => [
      `  section ${harmless(service.name)}`,
      ...barsOf(service).map(lineOf),
    ]),
  ];
  const left = rolled.length - shown.length;
  const more = left > 0 ? md`\n\n${left} more services are in the table alone.` : md``;
  return md`${codeBlock(lines.join('\n'), 'mermaid')}${more}`;
}

/** What failed first, then what took longest. */
function byInterest(a: ServiceEnd, b: ServiceEnd): number {
  const failed = ({ problem }: ServiceEnd) => (problem ? 0 : 1);
  return failed(a) - failed(b) || (b.watch.tookMs ?? 0) - (a.watch.tookMs ?? 0);
}

function barsOf({ watch, outcome, way }: ServiceEnd): Bar[] {
  const from = watch.startedAt;
  const until = watch.endedAt ?? way?.begunAt ?? from;
  const ran = watch.firstRunningAt;
  const end = { text: `until ${outcome.replaceAll('-', ' ')}`, tag: tagOf(outcome), until };
  const forward: Bar[] =
    ran === undefined || ran >= until
      ? [{ ...end, from }]
      : [
          { text: 'until the first new task ran', from, until: ran },
          { ...end, from: ran },
        ];
  if (!way) return forward;
  const back = way.endedAt === undefined ? 'going back, not there' : 'going back';
  return [
    ...forward,
    { text: back, tag: 'active', from: way.begunAt, until: way.endedAt ?? way.begunAt },
  ];
}

function tagOf(outcome: ServiceEnd['outcome']): NonNullable<Bar['tag']> {
  if (outcome === 'not-back') return 'crit';
  return outcome === 'taken-back' || isGood({ outcome }) ? 'done' : 'crit';
}

function lineOf({ text, tag, from, until }: Bar): string {
  const tags = tag ? `${tag}, ` : '';
  return `  ${text} :${tags}${from}, ${Math.max(until, from + shortestMs)}`;
}

/** In a name mermaid takes `:`, `#`, `;`, `%` and line breaks for its own; what AWS allows in one stays. */
function harmless(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}
