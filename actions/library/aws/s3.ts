import { SSMClient } from '@aws-sdk/client-ssm';
import { AwsRestXmlProtocol } from '@aws-sdk/core/protocols';
import { makeBuilder } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import type { StaticOperationSchema, StaticStructureSchema } from '@smithy/types';
import { ambient } from '../system/environment.ts';
import { AwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';
import { partitionOf } from './partition.ts';

/** An object by its address. */
export interface ObjectAddress {
  readonly bucket: string;
  readonly key: string;
}

const namespace = 'com.amazonaws.s3';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html, as far as it is asked here. */
const request: StaticStructureSchema = [
  3,
  namespace,
  'HeadObjectRequest',
  0,
  ['Bucket', 'Key'],
  [
    [0, { httpLabel: 1 }],
    [0, { httpLabel: 1 }],
  ],
  2,
];

const answer: StaticStructureSchema = [
  3,
  namespace,
  'HeadObjectOutput',
  0,
  ['VersionId', 'ETag'],
  [
    [0, { httpHeader: 'x-amz-version-id' }],
    [0, { httpHeader: 'ETag' }],
  ],
];

const headObject: StaticOperationSchema = [
  9,
  namespace,
  'HeadObject',
  { http: ['HEAD', '/{Bucket}/{Key+}', 200] },
  () => request,
  () => answer,
];

const builtIn = (name: string) => ({ type: 'builtInParams' as const, name });
const command = makeBuilder(
  {
    UseFIPS: builtIn('useFipsEndpoint'),
    Endpoint: builtIn('endpoint'),
    Region: builtIn('region'),
    UseDualStack: builtIn('useDualstackEndpoint'),
  },
  'S3',
  'S3Client',
  getEndpointPlugin,
);

/** Under the name of the permission that it needs: IAM knows no HeadObject. */
const HeadObjectCommand = command({}, () => [], 'GetObject', headObject);

/**
 * The one S3 call of the suite, which reads no content. The client is that of a service that is loaded anyway,
 * with S3's protocol, endpoint and signature: S3's own client would be the largest part of `dist/`.
 */
export class S3 {
  readonly #client: SSMClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new SSMClient({
      ...clientConfig(connection),
      endpoint: endpointIn(connection.region),
      protocol: AwsRestXmlProtocol,
      protocolSettings: {
        defaultNamespace: namespace,
        xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
        version: '2006-03-01',
        serviceTarget: 'S3',
      },
      ...signedForS3,
    });
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** The version of an object, or its ETag where its bucket keeps no versions; undefined when it is not there. */
  async version({ bucket, key }: ObjectAddress): Promise<string | undefined> {
    const asked = new HeadObjectCommand({ Bucket: bucket, Key: key } as never);
    try {
      const told = (await this.#client.send(asked as never, this.#options)) as HeadObjectOutput;
      const { VersionId: version, ETag: tag } = told;
      return version === undefined || version === 'null' ? `etag ${tag ?? ''}` : version;
    } catch (thrown) {
      const status = thrown instanceof AwsError ? statusOf(thrown.cause) : undefined;
      if (status === 404) return undefined;
      throw status === 403 ? new AwsError('s3:GetObject', denied) : thrown;
    }
  }
}

interface HeadObjectOutput {
  readonly VersionId?: string;
  readonly ETag?: string;
}

/** S3's keys are escaped once. https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
const signedForS3: object = { signingName: 's3', signingEscapePath: false };

/** An endpoint of the user's own counts here as it does for the SDK's clients. */
function endpointIn(region: string): string {
  const own = ambient('AWS_ENDPOINT_URL_S3') ?? ambient('AWS_ENDPOINT_URL');
  return own ?? `https://s3.${region}.${partitionOf(region).suffix}`;
}

const denied = Object.assign(new Error('Access Denied'), { name: 'AccessDenied' });

/** An answer to HEAD has no body that could name the error. */
function statusOf(cause: unknown): number | undefined {
  return (cause as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata
    ?.httpStatusCode;
}
