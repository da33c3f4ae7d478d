import { CfnParameter } from 'aws-cdk-lib';
import { imageRecordName } from '../../actions/library/naming/names.ts';
import { type Environment, pascal } from './environment.ts';

/** Redis of an environment that names none. */
const redisImage = 'public.ecr.aws/docker/library/redis:7.4-alpine';

/** What a service runs, and whether a deployment has ever said so. */
export interface ServiceImage {
  readonly reference: string;
  /** No image of record yet: the service has never been deployed, and shall not run before it is. */
  readonly isFirst: boolean;
}

/**
 * The image of record, which deployments write and CloudFormation reads when it plans: an update of the stack
 * registers what runs already. Where there is none yet, the one that was given beside the file. An image of
 * others stands in the file.
 */
export function imageOf(environment: Environment, name: string): ServiceImage {
  const { stack, app, firstImages } = environment;
  const service = app.services[name];
  const others = service?.['public-image'] ?? (service?.role === 'redis' ? redisImage : undefined);
  if (others && !service?.image) return { reference: others, isFirst: false };
  const first = firstImages.get(name);
  if (first) return { reference: first, isFirst: true };
  const logicalId = `Image${pascal(name)}`;
  const known = stack.node.tryFindChild(logicalId) as CfnParameter | undefined;
  const parameter =
    known ??
    new CfnParameter(stack, logicalId, {
      type: 'AWS::SSM::Parameter::Value<String>',
      default: imageRecordName({ base: app.base, environment: app.name }, name),
      description: 'Image of record: what the last deployment brought',
    });
  return { reference: parameter.valueAsString, isFirst: false };
}

/** The image that a task runs: that of the first service with the same repository. */
export function taskImage(environment: Environment, repository: string | undefined): string {
  const { services, image } = environment.app;
  const wanted = repository ?? image;
  const name = Object.keys(services).find((one) => (services[one]?.image ?? image) === wanted);
  return imageOf(environment, name ?? '').reference;
}

/** ECR repositories that the environment pulls from. */
export function repositoriesOf({ app }: Environment): readonly string[] {
  const all = [
    app.image,
    ...Object.values({ ...app.services, ...app.tasks }).map((one) => one.image),
  ];
  return [...new Set(all.filter((one) => one !== undefined))];
}
