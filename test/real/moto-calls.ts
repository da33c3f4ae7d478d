import { isRead } from '../world/journal.ts';

/** A line of `moto_journal.py`. */
interface Line {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly host: string;
  readonly target: string;
  readonly authorization: string;
  readonly body: string;
  readonly status: number;
}

/** One call of AWS as moto got it, whatever its protocol. */
export interface MotoCall {
  /** As IAM names it: `ssm:PutParameter`. */
  readonly action: string;
  /** What it is about, where its protocol says that by one name: `/alpha/level`, `states/app.tfstate`. */
  readonly on: string;
  readonly accessKeyId: string;
  readonly status: number;
  /** A template that goes with it. */
  readonly template?: string;
}

export async function readCalls(url: string): Promise<MotoCall[]> {
  const answer = await fetch(`${url}/journal`);
  return ((await answer.json()) as Line[]).filter(isOfAws).map(callOf);
}

export async function forgetCalls(url: string): Promise<void> {
  await fetch(`${url}/journal`, { method: 'DELETE' });
}

/** Whether a call changes something; a lock is taken by a write, too. */
export function isWrite({ action }: MotoCall): boolean {
  return !isRead(action.split(':')[1] ?? '');
}

/** `ssm:PutParameter /alpha/level`, for lists that a test compares. */
export function named({ action, on }: MotoCall): string {
  return on === '' ? action : `${action} ${on}`;
}

function isOfAws({ path }: Line): boolean {
  return !path.startsWith('/moto-api/');
}

function callOf(line: Line): MotoCall {
  const { status, authorization } = line;
  const [, accessKeyId = '', service = ''] =
    /Credential=([^/]+)\/[^/]+\/[^/]+\/([^/]+)\//.exec(authorization) ?? [];
  return { ...whatOf(line, service), accessKeyId, status };
}

function whatOf(line: Line, service: string): Pick<MotoCall, 'action' | 'on' | 'template'> {
  if (line.target !== '') return ofJson(line, service);
  return service === 's3' ? ofS3(line) : ofQuery(line, service);
}

/** Members by which JSON protocols name what a call is about. */
const names = ['Name', 'ResourceId', 'family', 'taskDefinition', 'KeyId'];

function ofJson({ target, body }: Line, service: string) {
  const members = JSON.parse(body || '{}') as Readonly<Record<string, unknown>>;
  const on = names.map((name) => members[name]).find((value) => typeof value === 'string');
  return { action: `${service}:${target.split('.').at(-1)}`, on: String(on ?? '') };
}

const queryNames = ['GroupName', 'GroupId', 'LaunchTemplateName', 'StackName', 'ChangeSetName'];

/** Without a signature it is a call of STS: a web identity has no keys yet. */
function ofQuery({ query, body }: Line, service: string) {
  const form = new URLSearchParams(body || query);
  const on = queryNames.map((name) => form.get(name)).find((value) => value !== null) ?? '';
  const template = form.get('TemplateBody');
  const what = { action: `${service || 'sts'}:${form.get('Action')}`, on };
  return template === null ? what : { ...what, template };
}

const verbs: Readonly<Record<string, string>> = {
  GET: 'Get',
  HEAD: 'Head',
  PUT: 'Put',
  POST: 'Post',
  DELETE: 'Delete',
};

/** `?tagging` and its like make another operation of the same path. */
function ofS3({ method, path, query }: Line) {
  const names = [...new URLSearchParams(query).keys()];
  const on = decodeURIComponent(path.slice(1));
  if (names.includes('list-type')) return { action: 's3:ListObjectsV2', on };
  const part =
    names.find((name) => /^[a-z]+(-?[A-Z])?[a-z]*$/.test(name) && name !== 'prefix') ?? '';
  const about = on.split('/').filter(Boolean).length > 1 ? 'Object' : 'Bucket';
  return { action: `s3:${verbs[method]}${about}${part && `?${part}`}`, on };
}
