import { codeBlock, type Markdown, md } from '../../text/markdown.ts';
import type { FinishedRollout, ServiceEnd } from '../end/finished.ts';
import { isGood } from '../judge/outcome.ts';

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
export function timelineOf({ services, endedAt }: FinishedRollout): Markdown | undefined {
  const rolled = services.filter(({ watch }) => watch.isChanged);
  if (rolled.length === 0) return undefined;
  const shown = [...rolled].sort(byInterest).slice(0, mostServices);
  const inOrder = rolled.filter((one) => shown.includes(one));
  const lines = [
    'gantt',
    '  dateFormat x',
    '  axisFormat %H:%M:%S',
    '  todayMarker off',
    ...inOrder.flatMap((service) => [
      `  section ${harmless(service.name)}`,
      ...barsOf(service, endedAt).map(lineOf),
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

function barsOf(service: ServiceEnd, endedAt: number): Bar[] {
  const { watch, way, stuck } = service;
  const forward = forwardBars(service);
  if (!way) return forward;
  const isStuck = stuck !== undefined;
  const text = isStuck ? 'going back, not there' : 'going back';
  const tag = isStuck ? 'crit' : 'active';
  const until = way.endedAt ?? endedAt;
  // What was taken up to go back was not rolled by this step.
  const all = way.begunAt > watch.startedAt ? forward : [];
  return [...all, { text, tag, from: way.begunAt, until }];
}

function forwardBars(service: ServiceEnd): Bar[] {
  const { watch } = service;
  const from = watch.startedAt;
  const until = forwardEnd(service) ?? from;
  const ran = watch.firstRunningAt;
  const { outcome } = watch.judgement ?? service;
  const isCut = outcome === 'interrupted' || watch.judgement === undefined;
  const text = isCut ? 'until it was called back' : `until ${outcome.replaceAll('-', ' ')}`;
  const end: Omit<Bar, 'from'> = { text, until, ...(isCut ? {} : { tag: tagOf(outcome) }) };
  return ran === undefined || ran >= until
    ? [{ ...end, from }]
    : [
        { text: 'until the first new task ran', from, until: ran },
        { ...end, from: ran },
      ];
}

/** When it was decided, or called back undecided. */
function forwardEnd({ watch, way }: ServiceEnd): number | undefined {
  const ends = [watch.endedAt, way?.begunAt].filter((one) => one !== undefined);
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

/** For how long it was rolled; of what was only taken back, for how long it went back. */
export function tookMs(service: ServiceEnd, endedAt: number): number {
  const { watch, way } = service;
  const until = forwardEnd(service) ?? endedAt;
  if (!way || way.begunAt > watch.startedAt) return until - watch.startedAt;
  return (way.endedAt ?? endedAt) - way.begunAt;
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
