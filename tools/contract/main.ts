/** What a given environment lacks of the naming contract, and how to name it: `npm run contract`. */
import { parseArgs } from 'node:util';
import { Aws } from '../../actions/library/aws/aws.ts';
import { networkFromEnvironment } from '../../actions/library/aws/network.ts';
import { requireRegion } from '../../actions/library/aws/region.ts';
import { environmentName } from '../../actions/library/naming/names.ts';
import { systemClock } from '../../actions/library/system/clock.ts';
import { ReportedError } from '../../actions/library/text/errors.ts';
import { lookAt } from './look.ts';
import { isComplete, tableOf } from './table.ts';
import { wishOf } from './wish.ts';

const usage =
  'npm run contract -- --environment alpha [--base-environment dev] [--cluster alpha-cluster] [--region eu-west-1] [--endpoint http://localhost:4566]';

const text = { type: 'string' } as const;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      environment: text,
      'base-environment': text,
      ...{ cluster: text, region: text, endpoint: text },
    },
  });
  const { environment = '', 'base-environment': baseEnvironment, cluster } = values;
  for (const name of [environment, baseEnvironment ?? environment])
    if (!environmentName.test(name)) throw new TypeError(`"${name}" is no name of an environment.`);
  // The SDK reads it there for every service.
  if (values.endpoint) process.env.AWS_ENDPOINT_URL = values.endpoint;
  const region = requireRegion(values.region);
  const aws = new Aws({ region, clock: systemClock, network: networkFromEnvironment() });
  const rows = await lookAt(wishOf({ environment, baseEnvironment, cluster }), aws);
  console.log(tableOf(rows));
  return isComplete(rows) ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    process.exitCode = 2;
    if (thrown instanceof ReportedError)
      for (const { what, remedy = '' } of thrown.problems) console.error(`${what}\n${remedy}`);
    else if (thrown instanceof TypeError) console.error(`${thrown.message}\n${usage}`);
    else throw thrown;
  },
);
