import { type App, Fn, Stack, Tags } from 'aws-cdk-lib';
import type { EnvironmentConfiguration } from './configuration/read.ts';
import { type Identity, stackName, tagsOf } from './contract/identity.ts';

/** The stack of an environment or a base: everything in it carries what it belongs to. */
export function environmentStack(app: App, configuration: EnvironmentConfiguration): Stack {
  const { account, region } = configuration;
  const identity = identityOf(configuration);
  const name = stackName(identity);
  const stack = new EnvironmentStack(app, name, {
    stackName: name,
    env: { account, region },
    terminationProtection: identity.kind === 'prod',
  });
  // At the stack, not at constructs: what hangs beside a construct would go without.
  for (const [key, value] of Object.entries(tagsOf(identity))) Tags.of(stack).add(key, value);
  return stack;
}

function identityOf(configuration: EnvironmentConfiguration): Identity {
  const base = 'base' in configuration ? configuration.base : configuration.name;
  return { ...configuration, base };
}

/** Zones are chosen by CloudFormation, so that synthesis asks nothing of AWS. */
class EnvironmentStack extends Stack {
  override get availabilityZones(): string[] {
    return [0, 1].map((index) => Fn.select(index, Fn.getAzs()));
  }
}
