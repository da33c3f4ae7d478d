import type { Result } from '../library/host/run.ts';
import { isoTime } from '../library/system/dates.ts';
import { formatDuration } from '../library/text/duration.ts';
import type { Problem } from '../library/text/errors.ts';
import { code, type Markdown, md, table } from '../library/text/markdown.ts';
import type { Finished } from './smoke-check.ts';
import type { Row } from './watch.ts';

/** Outputs and page of a smoke check; red unless every row was good as often as was asked for. */
export function resultOf(finished: Finished): Result {
  const { rows, certificateUntil } = finished;
  const failed = failedOf(finished);
  const checks = rows.map(({ name, expected, seen, verdict, attempts }) => ({
    ...{ check: name, expected, seen, attempts },
    result: verdict,
  }));
  const outputs = {
    checks: JSON.stringify(checks),
    'failed-checks': JSON.stringify(failed.map(({ name }) => name)),
    ...(certificateUntil === undefined ? {} : { 'certificate-expires': isoTime(certificateUntil) }),
  };
  const failure = failed.length > 0 ? problemOf(finished, failed) : undefined;
  return { outputs, summary: pageOf(finished, failed), ...(failure ? { failure } : {}) };
}

function failedOf({ rows, patience }: Finished): readonly Row[] {
  return rows.filter(({ streak }) => streak < patience.consecutive);
}

function problemOf({ rows, tookMs, patience }: Finished, failed: readonly Row[]): Problem {
  const lines = failed.map((row) => `- ${row.name}: ${toldOf(row, patience.consecutive)}`);
  return {
    code: 'smoke-check-failed',
    what: [
      `${failed.length} of ${rows.length} checks did not hold after ${formatDuration(tookMs)}:`,
      ...lines,
    ].join('\n'),
    remedy:
      'What is not up by then for want of time alone: with: { timeout: "10m" }. Else look at the log of the service that answers.',
  };
}

/** What is good only now was not so before. */
function toldOf({ seen, expected, streak }: Row, consecutive: number): string {
  return streak > 0
    ? `${seen}, good for the last ${streak} of ${consecutive} looks`
    : `${seen}; expected: ${expected}`;
}

function pageOf({ subject, rows, tookMs }: Finished, failed: readonly Row[]): Markdown {
  const mark = failed.length === 0 ? '✅' : '❌';
  const verdict =
    failed.length === 0
      ? `${rows.length} of ${rows.length} checks hold`
      : `${failed.length} of ${rows.length} checks do not hold`;
  const isFailed = (row: Row) => failed.includes(row);
  const lines = rows.map((row) => [
    isFailed(row) ? '❌' : '✅',
    code(row.name),
    row.expected,
    row.seen,
    row.attempts,
    sinceWhen(row),
  ]);
  return md`### ${mark} smoke-check: ${subject}: ${verdict}

${table(['', 'check', 'expected', 'seen', 'attempts', 'good since'], lines)}

It took ${formatDuration(tookMs)}.
`;
}

function sinceWhen({ goodSince, streak, attempts }: Row): string {
  if (goodSince === undefined) return '';
  return streak === attempts ? 'the first look' : `${formatDuration(goodSince)} after the start`;
}
