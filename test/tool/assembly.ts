import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A stack of an assembly as a test wants it; all else is as the CDK writes it. */
export interface AssemblyOf {
  readonly id: string;
  readonly name?: string;
  readonly template?: object;
  readonly environment?: string;
  readonly after?: readonly string[];
  readonly properties?: object;
  /** Object keys of further files. */
  readonly files?: readonly string[];
  readonly images?: readonly string[];
}

export const assetsBucket = 'cdk-hnb659fds-assets-123456789012-eu-west-1';
const partition = '$' + '{AWS::Partition}';
const roles = `arn:${partition}:iam::123456789012:role/cdk-hnb659fds`;

const bootstrap = {
  requiresBootstrapStackVersion: 6,
  bootstrapStackVersionSsmParameter: '/cdk-bootstrap/hnb659fds/version',
};

/** Writes an assembly as aws-cdk-lib 2.276.0 does, as far as it is read here. */
export function writeAssembly(folder: string, stacks: readonly AssemblyOf[], more = {}): void {
  const write = (path: string, value: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
  };
  for (const stack of stacks) {
    write(`${stack.id}.template.json`, stack.template ?? { Resources: {} });
    write(`${stack.id}.assets.json`, assetManifest(stack));
    for (const key of stack.files ?? []) write(`asset.${key}`, `content of ${key}`);
  }
  const artifacts = Object.fromEntries(stacks.flatMap(artifactsOf));
  write('manifest.json', { version: '55.0.0', artifacts, minimumCliVersion: '2.1148.2', ...more });
}

function artifactsOf(stack: AssemblyOf): [string, object][] {
  const { id, name, after = [], environment = 'aws://123456789012/eu-west-1' } = stack;
  const stackArtifact = {
    type: 'aws:cloudformation:stack',
    environment,
    properties: {
      templateFile: `${id}.template.json`,
      terminationProtection: false,
      assumeRoleArn: `${roles}-deploy-role`,
      cloudFormationExecutionRoleArn: `${roles}-cfn-exec-role`,
      stackTemplateAssetObjectUrl: `s3://${assetsBucket}/${id}.json`,
      lookupRole: { arn: `${roles}-lookup-role` },
      ...(name === undefined ? {} : { stackName: name }),
      ...bootstrap,
      ...stack.properties,
    },
    dependencies: [...after, `${id}.assets`],
    displayName: id,
  };
  const properties = { file: `${id}.assets.json`, ...bootstrap };
  return [
    [`${id}.assets`, { type: 'cdk:asset-manifest', properties }],
    [id, stackArtifact],
  ];
}

function assetManifest({ id, files = [], images = [] }: AssemblyOf): object {
  const place = { region: 'eu-west-1', assumeRoleArn: `${roles}-file-publishing-role` };
  const file = (path: string, objectKey: string) => ({
    source: { path, packaging: 'file' },
    destinations: { here: { ...place, bucketName: assetsBucket, objectKey } },
  });
  return {
    version: '55.0.0',
    files: Object.fromEntries([
      [id, file(`${id}.template.json`, `${id}.json`)],
      ...files.map((key) => [key, file(`asset.${key}`, key)]),
    ]),
    dockerImages: Object.fromEntries(
      images.map((tag) => [
        tag,
        {
          source: { directory: `asset.${tag}` },
          destinations: { here: { ...place, repositoryName: 'cdk-assets', imageTag: tag } },
        },
      ]),
    ),
  };
}
