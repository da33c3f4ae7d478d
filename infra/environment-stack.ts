import { type App, DefaultStackSynthesizer, Fn, Stack, Tags } from 'aws-cdk-lib';
import type { EnvironmentConfiguration } from './configuration/read.ts';
import { type Identity, stackName, tagsOf } from './contract/identity.ts';
import { executionRoleName } from './permissions/scope.ts';

/** The stack of an environment or a base: everything in it carries what it belongs to. */
export function environmentStack(app: App, configuration: EnvironmentConfiguration): Stack {
  const { account, region } = configuration;
  const identity = identityOf(configuration);
  const name = stackName(identity);
  const stack = new EnvironmentStack(app, name, {
    stackName: name,
    env: { account, region },
    synthesizer: forExecutionRole(configuration),
    terminationProtection: identity.kind === 'prod',
  });
  // At the stack, not at constructs: what hangs beside a construct would go without.
  for (const [key, value] of Object.entries(tagsOf(identity))) Tags.of(stack).add(key, value);
  return stack;
}

/**
 * CloudFormation works with the role of the kind: whoever plans may pass no other one, and least of all that of
 * `cdk bootstrap`, which may do anything.
 */
function forExecutionRole(configuration: EnvironmentConfiguration): DefaultStackSynthesizer {
  const { account, kind, 'cdk-qualifier': qualifier } = configuration;
  const name = executionRoleName({ kind });
  // The synthesizer's own way to leave the partition open.
  const cloudFormationExecutionRole = `arn:\${AWS::Partition}:iam::${account}:role/${name}`;
  return new DefaultStackSynthesizer({
    cloudFormationExecutionRole,
    ...(qualifier ? { qualifier } : {}),
  });
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
