import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Project } from '../../../actions/library/engines/terraform/project.ts';
import { summaryText } from '../../../actions/library/review/change-summary.ts';
import { Moto } from '../moto.ts';
import { tools } from './programs.ts';
import { Stage } from './stage.ts';

const project = `
terraform {
  backend "s3" {}
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
provider "aws" {
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  s3_use_path_style           = true
}
variable "level" {
  default = "info"
}
resource "aws_ssm_parameter" "level" {
  name  = "/alpha/level"
  type  = "String"
  value = var.level
}
resource "aws_ssm_parameter" "key" {
  name  = "/alpha/key"
  type  = "SecureString"
  value = "planted-secure-\${var.level}"
}
resource "aws_ecs_task_definition" "web" {
  family = "alpha-web"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "nginx:\${var.level}"
    memory      = 128
    environment = [{ name = "DATABASE_URL", value = "planted-environment-\${var.level}" }]
  }])
}
`;

const settings: Partial<Project> = {
  backendConfig: [
    'bucket=states',
    'key=app/{environment}.tfstate',
    'region=eu-west-1',
    'use_path_style=true',
    'use_lockfile=true',
    'skip_credentials_validation=true',
    'skip_requesting_account_id=true',
    'skip_metadata_api_check=true',
    'skip_s3_checksum=true',
  ],
};

/** Each command starts the provider anew, which is 700 MB. */
const providersTakeTime = 600_000;

const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };

describe.each(tools)('%s with the AWS provider and a state in S3', (tool) => {
  let moto: Moto;
  let stage: Stage;
  let ssm: SSMClient;

  beforeAll(async () => {
    moto = await Moto.start();
    await fetch(`${moto.url}/states`, {
      method: 'PUT',
      body: '<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>',
    });
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    ssm = new SSMClient({ endpoint: moto.url, region: 'eu-west-1', credentials });
    stage = new Stage({ tool, files: { 'main.tf': project } });
    stage.useMirror();
    stage.lockProviders();
    Object.assign(stage.environment, { ...keys, AWS_ENDPOINT_URL: moto.url });
  });

  afterAll(async () => {
    stage[Symbol.dispose]();
    ssm.destroy();
    await moto.stop();
  });

  it(
    'creates, updates, shows what was changed outside and puts it back, and destroys',
    async () => {
      const made = await stage.bring(settings);
      expect(made.applied.failure).toBeUndefined();
      expect(made.planned.lockFileHash).toMatch(/^[0-9a-f]{64}$/);

      await ssm.send(
        new PutParameterCommand({ Name: '/alpha/level', Value: 'debug', Overwrite: true }),
      );
      const drift = await stage.engine(settings).plan(stage.request({ operation: 'drift' }));
      expect(drift.hasChanges).toBe(true);
      expect(drift.summary.counts).toMatchObject({ drifted: 1, update: 0 });
      expect(drift.summary.drift).toMatchObject([
        { address: 'aws_ssm_parameter.level', action: 'update' },
      ]);

      const variables = new Map([['level', 'warn']]);
      const { planned, applied } = await stage.bring({ ...settings, variables });
      expect(planned.summary.counts).toMatchObject({ replace: 1, drifted: 1 });
      const task = planned.summary.changes.find(({ type }) => type === 'aws_ecs_task_definition');
      expect(task?.attributes).toEqual(
        expect.arrayContaining([
          {
            path: 'container_definitions{}[0].environment[0].value',
            before: { masked: expect.any(String) },
            after: { masked: expect.any(String) },
            forcesReplacement: true,
          },
          {
            path: 'container_definitions{}[0].image',
            before: { text: 'nginx:info' },
            after: { text: 'nginx:warn' },
            forcesReplacement: true,
          },
        ]),
      );
      expect(summaryText(planned.summary) + stage.log.join('\n')).not.toContain('planted-');
      expect(applied.failure).toBeUndefined();
      const now = await ssm.send(new GetParameterCommand({ Name: '/alpha/level' }));
      expect(now.Parameter?.Value).toBe('warn');

      const gone = await stage.bring({ ...settings, variables }, { operation: 'destroy' });
      expect(gone.applied.changed).toHaveLength(3);
    },
    providersTakeTime,
  );

  it(
    'derives the summary again without credentials, by the lock file',
    async () => {
      const request = stage.request();
      const planned = await stage.engine(settings).plan(request);
      const directory = stage.copyTo('elsewhere');
      const derived = await stage.engine({ directory }, {}).summarise(request);
      expect(summaryText(derived)).toBe(summaryText(planned.summary));
    },
    providersTakeTime,
  );
});
