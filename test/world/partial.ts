import type { Fault } from './faults.ts';

type Item = Readonly<Record<string, unknown>>;

/** An answer that found less than there is: what is left out is named in `failures`, as MISSING. */
export function inPart(output: object, faults: readonly Fault[]): object {
  const fault = faults.find((one) => one.kind === 'partial');
  if (fault?.kind !== 'partial' || !('failures' in output)) return output;
  const { failures, ...found } = output;
  const [name, items] = Object.entries(found).find(([, value]) => Array.isArray(value)) ?? [];
  if (name === undefined || !Array.isArray(items)) return output;
  const isLost = (_: Item, index: number) => (index + 1) % fault.every === 0;
  const lost = items.filter(isLost).map((item: Item) => ({ arn: arnOf(item), reason: 'MISSING' }));
  const left = items.filter((item: Item, index) => !isLost(item, index));
  return { ...output, [name]: left, failures: [...(failures as object[]), ...lost] };
}

/** Of what an item is, its ARN is named after; an item may hold the ARNs of others as well. */
function arnOf(item: Item): unknown {
  const names = ['serviceArn', 'taskArn', 'clusterArn'];
  return item.serviceDeploymentArn ?? names.map((name) => item[name]).find((arn) => arn);
}
