import type { Aws } from '../aws/aws.ts';
import { slotOf, slotsPath } from '../naming/listener-slots.ts';
import { environmentOfRecord } from '../naming/names.ts';

/** An environment, and the parameters that tell of it. */
export interface Inhabitant {
  readonly environment: string;
  readonly parameters: readonly string[];
}

/** All that stand on a base environment, by name. */
export async function environmentsOn(base: string, aws: Aws): Promise<Inhabitant[]> {
  const ssm = await aws.ssm(aws.region);
  const [slots, records] = await Promise.all([
    ssm.below(slotsPath(base)),
    ssm.namesBelow(`/adhoc/${base}`, '/record'),
  ]);
  const told = [
    ...slots
      .filter(({ name }) => slotOf(base, name) !== undefined)
      .map(({ name, value }) => ({ environment: value, parameter: name })),
    ...records.flatMap((parameter) => {
      const environment = environmentOfRecord(base, parameter);
      return environment === undefined ? [] : [{ environment, parameter }];
    }),
  ];
  const names = [...new Set(told.map(({ environment }) => environment))].sort();
  return names.map((environment) => ({
    environment,
    parameters: told
      .filter((one) => one.environment === environment)
      .map(({ parameter }) => parameter),
  }));
}
