/**
 * The SDK's inner parts that the world relies on, in one place: the runtime schemas that each
 * client exports and the codec that writes XML by them. Versions are pinned in package.json.
 */
import { XmlCodec } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef } from '@smithy/types';
import type { ServiceEntry, ServiceId } from './services.ts';

export type Shape = NormalizedSchema;

export interface OperationShape {
  readonly name: string;
  readonly input: Shape;
  readonly output: Shape;
  /** The shape of an error that the service's model declares. */
  readonly error: (code: string) => Shape | undefined;
  readonly declaresNoErrors: boolean;
}

/** Loaded when first called: the EC2 client alone takes a third of a second. */
const clients: Record<ServiceId, () => Promise<object>> = {
  cloudformation: () => import('@aws-sdk/client-cloudformation'),
  ecs: () => import('@aws-sdk/client-ecs'),
  logs: () => import('@aws-sdk/client-cloudwatch-logs'),
  ecr: () => import('@aws-sdk/client-ecr'),
  secretsmanager: () => import('@aws-sdk/client-secrets-manager'),
  ssm: () => import('@aws-sdk/client-ssm'),
  kms: () => import('@aws-sdk/client-kms'),
  sts: () => import('@aws-sdk/client-sts'),
  elasticloadbalancing: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
  ec2: () => import('@aws-sdk/client-ec2'),
};

/** `[kind, namespace, name, traits, ...]`: 9 is an operation, -3 an error. */
type StaticSchema = readonly [number, string, string, unknown, $SchemaRef, $SchemaRef];
const operationKind = 9;
const errorKind = -3;

interface Model {
  readonly operations: ReadonlyMap<string, StaticSchema>;
  readonly errors: ReadonlyMap<string, StaticSchema>;
}

const models = new Map<ServiceId, Promise<Model>>();

function modelOf(service: ServiceId): Promise<Model> {
  const known = models.get(service) ?? clients[service]().then(readModel);
  models.set(service, known);
  return known;
}

function readModel(client: object): Model {
  const all = Object.values(client).filter((value) =>
    Array.isArray(value),
  ) as unknown[] as StaticSchema[];
  const named = (kind: number) =>
    new Map(all.filter((schema) => schema[0] === kind).map((schema) => [schema[2], schema]));
  const errors = [...named(errorKind).values()].flatMap((schema) =>
    codesOf(schema).map((code) => [code, schema] as const),
  );
  return { operations: named(operationKind), errors: new Map(errors) };
}

/** The query protocols may send another code than the shape's name. */
function codesOf([, , name, traits]: StaticSchema): string[] {
  const queryError = (traits as { awsQueryError?: readonly [string, number] } | 0) || {};
  return [name, ...(queryError.awsQueryError ? [queryError.awsQueryError[0]] : [])];
}

/** The shape of an operation, or undefined when the SDK does not know it. */
export async function operationShape(
  service: ServiceId,
  operation: string,
): Promise<OperationShape | undefined> {
  const model = await modelOf(service);
  const schema = model.operations.get(operation);
  if (!schema) return undefined;
  return {
    name: operation,
    input: NormalizedSchema.of(schema[4]),
    output: NormalizedSchema.of(schema[5]),
    declaresNoErrors: model.errors.size <= 1, // the base class of the client's errors is one
    error: (code) => {
      const error = model.errors.get(code);
      return error && NormalizedSchema.of(error as unknown as $SchemaRef);
    },
  };
}

/** How many members, from the first, a request must have: the schema lists the required ones first. */
export function requiredMembers(shape: Shape): readonly string[] {
  const schema = shape.getSchema() as unknown as readonly [
    0,
    0,
    0,
    0,
    readonly string[],
    0,
    number?,
  ];
  return schema[4].slice(0, schema[6] ?? 0);
}

const isoTimestamps = 5;

/** The members of an output as XML elements, without the root element that the protocols differ in. */
export function xmlMembers(shape: Shape, value: object, service: ServiceEntry): string {
  const codec = new XmlCodec({
    xmlNamespace: service.xmlNamespace ?? '',
    serviceNamespace: '',
    httpBindings: false,
    timestampFormat: { useTrait: true, default: isoTimestamps },
  });
  const serializer = codec.createSerializer();
  serializer.write(shape, value);
  const xml = String(serializer.flush());
  return xml.replace(/^<[^>]*\/>$/, '').replace(/^<[^>]*>([\s\S]*)<\/[^>]*>$/, '$1');
}
