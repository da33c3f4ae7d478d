import type { Aws } from '../../aws/aws.ts';
import { AwsError } from '../../aws/aws-error.ts';
import type { Problem } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import type { AssemblyStack } from './assembly.ts';
import type { Place } from './place.ts';

interface Checked {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Whether account and region are bootstrapped as stacks want it: each of their parameters is looked at once. */
export async function checkBootstrap(
  stacks: readonly AssemblyStack[],
  place: Place,
  aws: Aws,
): Promise<Checked> {
  const wanted = new Map<string, number>();
  for (const { bootstrap } of stacks) {
    if (!bootstrap) continue;
    const { parameter, atLeast } = bootstrap;
    wanted.set(parameter, Math.max(atLeast, wanted.get(parameter) ?? 0));
  }
  const each = await Promise.all(
    [...wanted].map(([parameter, atLeast]) => checkOne({ parameter, atLeast, place }, aws)),
  );
  return {
    problems: each.flatMap(({ problems }) => problems),
    notes: each.flatMap(({ notes }) => notes),
  };
}

interface Wanted {
  readonly parameter: string;
  readonly atLeast: number;
  readonly place: Place;
}

async function checkOne({ parameter, atLeast, place }: Wanted, aws: Aws): Promise<Checked> {
  try {
    const stored = await (await aws.ssm(place.region)).read(parameter);
    if (stored !== undefined && Number(stored.value) >= atLeast) return { problems: [], notes: [] };
    return { problems: [problemOf({ parameter, atLeast, place }, stored?.value)], notes: [] };
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || !thrown.isDenied) throw thrown;
    return { problems: [], notes: [`not checked: the version of the bootstrap (${parameter})`] };
  }
}

function problemOf({ parameter, atLeast, place }: Wanted, version: string | undefined): Problem {
  const { account, region } = place;
  const [, qualifier = ''] = /^\/cdk-bootstrap\/([^/]+)\/version$/.exec(parameter) ?? [];
  const own = qualifier === '' || qualifier === 'hnb659fds' ? '' : ` --qualifier ${qualifier}`;
  const remedy = `npx cdk bootstrap aws://${account}/${region}${own}`;
  const where = `${account} in ${region}`;
  if (version === undefined)
    return {
      code: 'cdk-not-bootstrapped',
      what: `${where} is not bootstrapped for the CDK: there is no parameter ${foreign(parameter)}.`,
      remedy,
    };
  return {
    code: 'cdk-bootstrap-too-old',
    what: `The bootstrap of ${where} has version ${foreign(version)}; the assembly needs ${atLeast} or newer.`,
    remedy,
  };
}
