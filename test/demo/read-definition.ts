import { readFileSync } from 'node:fs';
import { parseExactly } from '../../actions/library/aws/exact-json.ts';
import type { JsonObject } from '../../actions/library/aws/raw-json.ts';

/** What the reader can mend; shown without a stack. */
export class DemoError extends Error {}

export interface Container {
  readonly name: string;
  readonly image: string;
}

/** A task definition as the CLI prints it. */
export interface OwnDefinition {
  /** As AWS would send it. */
  readonly text: string;
  readonly taskDefinition: JsonObject;
  readonly tags: readonly JsonObject[];
  readonly family: string;
  /** The one that gets another image. */
  readonly container: Container;
}

const wanted = 'aws ecs describe-task-definition --include TAGS --task-definition NAME';

/** @throws DemoError when the file is not what the CLI prints. */
export function readDefinition(file: string): OwnDefinition {
  const text = onTheWire(decoded(file));
  const described = parsed(file, text);
  const { taskDefinition, tags } = (described ?? {}) as JsonObject;
  const { family, containerDefinitions } = (taskDefinition ?? {}) as JsonObject;
  const container = containerIn(containerDefinitions);
  if (typeof family !== 'string' || !container) {
    throw new DemoError(
      `${file} has no "taskDefinition" with a family and a container. The demo takes what this prints:\n  ${wanted}`,
    );
  }
  return {
    text,
    taskDefinition: taskDefinition as JsonObject,
    tags: Array.isArray(tags) ? (tags as JsonObject[]) : [],
    family,
    container,
  };
}

/** Windows' shells write a byte order mark, and PowerShell 5 UTF-16. */
function decoded(file: string): string {
  const bytes = bytesOf(file);
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = first === 0xfe ? 'utf-16be' : 'utf-16le';
  try {
    return new TextDecoder(isWide ? encoding : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DemoError(`${file} is no text. The demo takes what this prints:\n  ${wanted}`);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (thrown) {
    throw new DemoError(`${file} cannot be read: ${(thrown as Error).message}`);
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return parseExactly(text);
  } catch (thrown) {
    throw new DemoError(
      `${file} is no JSON (${(thrown as Error).message}). The demo takes what this prints:\n  ${wanted} --output json`,
    );
  }
}

/** The CLI prints dates as text, AWS sends seconds since the epoch; everything else stays as it is. */
function onTheWire(printed: string): string {
  return printed.replace(
    /("(?:de)?registeredAt"\s*:\s*|"deleteRequestedAt"\s*:\s*)"([^"]+)"/g,
    (whole, member: string, date: string) => {
      const ms = Date.parse(date);
      return Number.isNaN(ms) ? whole : `${member}${ms / 1_000}`;
    },
  );
}

/** The first that is essential; a FireLens router, often listed first, only carries the log of another. */
function containerIn(list: unknown): Container | undefined {
  const containers = (Array.isArray(list) ? list : []).filter(isContainer);
  const essential = containers.filter((one) => (one as JsonObject).essential !== false);
  return essential.find((one) => !('firelensConfiguration' in one)) ?? essential[0];
}

function isContainer(value: unknown): value is Container & object {
  const { name, image } = (value ?? {}) as Partial<Container>;
  return typeof name === 'string' && typeof image === 'string';
}

/** The image of the same repository under another tag. */
export function otherTag(image: string): string {
  return `${image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')}:v-demo`;
}
