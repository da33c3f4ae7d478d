/** What an environment costs an hour and a month: `npm run cost -- --environment alpha`. */
import { parseArgs } from 'node:util';
import { ConfigurationError } from '../../infra/configuration/problem.ts';
import { billOf } from './bill.ts';
import { findEnvironment, hasTaskAddresses } from './find.ts';
import { textOf } from './print.ts';
import { templateOf } from './template.ts';

const usage = 'npm run cost -- --environment alpha [--folder infra/examples]';

function main(): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { environment: text, folder: text } });
  const { environment, folder = 'infra/examples' } = values;
  if (!environment) throw new TypeError('Which environment?');
  const found = findEnvironment(folder, environment);
  const template = templateOf(found.configuration);
  const bill = billOf({ template, hasTaskAddresses: hasTaskAddresses(folder, found) });
  console.log(textOf(`${environment}, in ${found.configuration.region}, by ${found.file}`, bill));
}

try {
  main();
} catch (thrown) {
  process.exitCode = 2;
  if (thrown instanceof ConfigurationError) console.error(thrown.message);
  else if (thrown instanceof TypeError) console.error(`${thrown.message}\n${usage}`);
  else throw thrown;
}
