import type { Aws } from '../aws/aws.ts';
import type { Problem } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { awsCommand } from '../text/shell.ts';
import { environmentsOn, type Inhabitant } from './environments.ts';

// As many as a person reads.
const shownAtMost = 30;

/** What is planned, or was. */
export interface Ending {
  readonly layer: 'base' | 'app';
  readonly operation: string;
  /** Of the layer base: the base environment. */
  readonly environment: string;
}

/** Why a base environment is not destroyed: what stands on it would lose its network, its database and its host. */
export async function baseInUse(
  { layer, operation, environment: base }: Ending,
  aws: Aws,
): Promise<Problem[]> {
  if (layer !== 'base' || operation !== 'destroy') return [];
  const all = await environmentsOn(base, aws);
  const [first] = all;
  if (!first) return [];
  const many = all.length === 1 ? '1 environment stands' : `${all.length} environments stand`;
  const lines = all.slice(0, shownAtMost).map(lineOf);
  const more = all.length > shownAtMost ? [`and ${all.length - shownAtMost} more`] : [];
  const name = first.parameters[0] ?? '';
  const gone = awsCommand('ssm delete-parameter', { region: aws.region, name });
  return [
    {
      code: 'base-in-use',
      what: [
        `The base environment "${base}" is not destroyed: ${many} on it.`,
        ...lines,
        ...more,
      ].join('\n'),
      remedy: `Destroy each of them first: plan-env and apply-env with { operation: destroy }, then listener-slot with { operation: release }. What is left of one that is gone already: ${gone}`,
    },
  ];
}

function lineOf({ environment, parameters }: Inhabitant): string {
  return `${foreign(environment)} (${foreign(parameters.join(', '))})`;
}
