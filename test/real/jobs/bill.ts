import { isWrite, named } from '../moto-calls.ts';
import type { JobEnd } from './deployment.ts';

/** Numbers that a cloud or a run makes up. */
function withoutNumbers(call: string): string {
  return call
    .replace(/\b(sg|lt)-[0-9a-f]{8,}/, '$1-…')
    .replace(/\/[0-9a-f]{64}$/, '/<digest>')
    .replace(/ arn:\S+(task-definition\/[\w-]+):\d+$/, ' $1');
}

/** A key is used by a call that changes nothing. */
const keyUse = /^kms:(Decrypt|GenerateDataKey)\b/;

/** What an apply writes for itself: lease, mark, record, state and its lock. */
const own =
  /^(ssm:\w+ \/adhoc\/dev\/alpha\/(lease|record|applied\/<digest>)|s3:\w+ states\/\S+\.tfstate(\.tflock)?)$/;

/** What a job wrote, in the order of its calls. */
export function writesOf({ calls }: JobEnd): string[] {
  return calls
    .filter(isWrite)
    .map(named)
    .map(withoutNumbers)
    .filter((call) => !keyUse.test(call));
}

/** The same without what a job writes for itself, sorted: resources come in any order. */
export function resourcesOf(end: JobEnd): string[] {
  return writesOf(end)
    .filter((call) => !own.test(call))
    .toSorted();
}

export function ownWritesOf(end: JobEnd): string[] {
  return writesOf(end).filter((call) => own.test(call));
}

/** Calls of all kinds, each once. */
export function kindsOf({ calls }: JobEnd): string[] {
  return [...new Set(calls.map(({ action }) => action))].toSorted();
}
