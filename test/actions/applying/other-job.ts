import { Aws } from '../../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../../world/access.ts';
import type { Scene } from './scene.ts';

/** Parameters as somebody else sees them, who may do everything. */
export function parametersOf({ world, clock }: Scene) {
  const requestHandler = world.requestHandler();
  const credentials = async () => ({ ...exampleCredentials });
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler });
  return aws.ssm('eu-west-1');
}

/** Comes back when that run asks the account for that name, or has ended without. */
export async function askedFor(name: string, { world, clock }: Scene, run: Promise<unknown>) {
  const { exchanges } = world.journal;
  const begun = exchanges.length;
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
  };
  run.then(end, end);
  const isAsked = () => JSON.stringify(exchanges.slice(begun)).includes(name);
  while (!hasEnded && !isAsked()) await clock.sleep(100);
}

/** A lease that a job of another run holds. */
export function heldByOther(now: number): string {
  const run = 'https://github.com/acme/shop/actions/runs/1';
  const who = { id: 'other', owner: 'acme/shop 1 1 deploy', action: 'rolling-update', run };
  const at = (ms: number) => new Date(ms).toISOString();
  const times = { since: at(now), until: at(now + 180_000) };
  return JSON.stringify({
    ...who,
    ...times,
    state: 'held',
    attempt: '1',
    job: 'deploy',
    actor: 'eve',
  });
}
