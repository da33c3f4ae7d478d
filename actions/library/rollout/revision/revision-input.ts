import { type Problem, UserError } from '../../text/errors.ts';

/** Which registered revisions are to run; all of it empty: none was asked for. */
export interface AskedRevisions {
  /** What each service ran before. */
  readonly previous: boolean;
  /** `family:revision` by the service as it was written. */
  readonly byService: ReadonlyMap<string, string>;
  /** `family:revision` for every service that runs the family. */
  readonly alone: readonly string[];
}

/** What a revision is called in every message of ours. */
const revisionName = /^[A-Za-z0-9_-]{1,255}:[1-9]\d{0,9}$/;

/** Whether it is `family:revision`. */
export function isRevisionName(text: string): boolean {
  return revisionName.test(text);
}

/**
 * Reads the items of the input `revision`: `previous` alone, or `service=family:revision` and `family:revision`.
 * @throws UserError with everything that is wrong.
 */
export function parseRevisions(items: readonly string[]): AskedRevisions {
  const previous = items.includes('previous');
  const lines = items.filter((item) => item !== 'previous').map(splitLine);
  const problems = [
    ...(previous && items.length > 1 ? [notAlone(items)] : []),
    ...lines.filter(({ revision }) => !revisionName.test(revision)).map(malformed),
    ...lines.filter(isRepeated).map(repeated),
  ];
  if (problems.length > 0) throw new UserError(problems);
  const named = lines.flatMap(({ service, revision }) =>
    service === undefined ? [] : [[service, revision] as const],
  );
  const alone = lines.filter(({ service }) => service === undefined);
  return {
    previous,
    byService: new Map(named),
    alone: alone.map(({ revision }) => revision),
  };
}

/** Whether any revision was asked for. */
export function isAsked({ previous, byService, alone }: AskedRevisions): boolean {
  return previous || byService.size > 0 || alone.length > 0;
}

/** `alpha-beat` of `alpha-beat:3`, or of its ARN. */
export function familyOf(revision: string): string {
  return (revision.split('/').at(-1) ?? '').split(':')[0] ?? '';
}

interface Line {
  readonly item: string;
  readonly service: string | undefined;
  readonly revision: string;
}

function splitLine(item: string): Line {
  const at = item.indexOf('=');
  if (at < 0) return { item, service: undefined, revision: item };
  return { item, service: item.slice(0, at).trim(), revision: item.slice(at + 1).trim() };
}

/** One service, or one family where no service is named, gets one revision. */
function isRepeated({ service, revision }: Line, index: number, lines: readonly Line[]): boolean {
  const same = (one: Line) =>
    service === undefined
      ? one.service === undefined && familyOf(one.revision) === familyOf(revision)
      : one.service === service;
  return lines.findIndex(same) < index;
}

function notAlone(items: readonly string[]): Problem {
  const others = items.filter((item) => item !== 'previous').map((item) => `"${item}"`);
  return {
    code: 'revision-invalid',
    what: `Input "revision" has previous beside ${others.join(', ')}; allowed: previous alone, or a revision for each service.`,
    remedy: 'with: { revision: "previous" }',
  };
}

function malformed({ item, service, revision }: Line): Problem {
  const short = revision.split('/').at(-1) ?? '';
  const meant = revisionName.test(short) ? short : '<family>:<revision>';
  return {
    code: 'revision-invalid',
    what: `"${item}" in revision is no revision; allowed: previous, service=family:revision, or family:revision.`,
    remedy: `with: { revision: "${service === undefined ? '' : `${service}=`}${meant}" }`,
  };
}

function repeated({ service, revision }: Line): Problem {
  const whose = service === undefined ? `Family "${familyOf(revision)}"` : `Service "${service}"`;
  return {
    code: 'revision-invalid',
    what: `${whose} is given more than one revision; allowed: one each.`,
    remedy: `with: { revision: "${service === undefined ? '' : `${service}=`}${revision}" }`,
  };
}
