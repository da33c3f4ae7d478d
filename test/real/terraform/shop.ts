import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';
import { Repository } from '../jobs/repository.ts';
import { lockText } from './lock-text.ts';

/** A module whose template is read when its argument is known: while applying. */
const motd = {
  'motd/main.tf': `
variable "release" {}
output "text" {
  value = templatefile("\${path.module}/motd.tftpl", { release = var.release })
}
`,
  'motd/motd.tftpl': `This is release \${release}.\n`,
};

const head = `
terraform {
  backend "s3" {}
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
provider "aws" {
  s3_use_path_style = true
}
variable "level" {}
variable "password" {
  sensitive = true
}
variable "token" {}
variable "broken" {
  default = false
}
`;

const resources = `
resource "terraform_data" "release" {
  input = var.level
}
resource "aws_ssm_parameter" "motd" {
  name  = "/alpha/motd"
  type  = "String"
  value = module.motd.text
}
resource "aws_ssm_parameter" "setting" {
  for_each = toset(["level", "mode"])
  name     = "/alpha/\${each.key}"
  type     = "String"
  value    = var.level
}
resource "aws_ssm_parameter" "password" {
  name  = "/alpha/password"
  type  = "SecureString"
  value = var.password
}
resource "aws_s3_object" "page" {
  bucket = "assets"
  key    = "page.html"
  source = "\${path.module}/generated/page.html"
  etag   = filemd5("\${path.module}/generated/page.html")
}
resource "aws_security_group" "web" {
  name        = "alpha-web"
  description = "web"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [file("\${path.module}/allowed-cidr")]
  }
}
resource "aws_launch_template" "bastion" {
  name      = "alpha-bastion"
  user_data = base64encode(templatefile("\${path.module}/bastion.tftpl", { token = var.token }))
}
resource "aws_ecs_task_definition" "web" {
  family = "alpha-web"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "nginx:\${var.level}"
    memory      = 128
    environment = [{ name = "DATABASE_URL", value = var.token }]
  }])
}
resource "aws_ssm_parameter" "refused" {
  count = var.broken ? 1 : 0
  name  = "aws-\${var.password}" # no name may begin so: the provider's error shows it
  type  = "String"
  value = "any"
}
output "release" {
  value = terraform_data.release.id
}
output "password" {
  value     = var.password
  sensitive = true
}
`;

/** A module repository, and the project that takes it by git: with a template, files, and one made by a build. */
export function shop(tool: TerraformTool): {
  readonly modules: Repository;
  readonly repository: Repository;
} {
  const modules = new Repository(motd);
  const call = `
module "motd" {
  source  = "git::${modules.url}//motd"
  release = terraform_data.release.id
}
`;
  const repository = new Repository({
    '.gitignore': 'generated/\n',
    'infra/app/main.tf': `${head}${call}${resources}`,
    'infra/app/allowed-cidr': '10.0.0.0/8',
    'infra/app/bastion.tftpl': `#!/bin/sh\nexport TOKEN=\${token}\n`,
    'infra/app/.terraform.lock.hcl': lockText(tool),
  });
  return { modules, repository };
}

/** What the plan job makes before it plans, and git does not know. */
export function build(workspace: string): void {
  const folder = join(workspace, 'infra/app/generated');
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.html'), '<h1>built</h1>\n');
}

/** Values of its variables; those that are secret tell so. */
export function variables(level: string, more = ''): string {
  return `level=${level}\npassword=planted-password-${level}\ntoken=planted-token-${level}\n${more}`;
}

/** The settings of a state in S3, with a lock by S3 itself. */
export function stateIn(key: string): string {
  const place = ['bucket=states', `key=${key}/{environment}.tfstate`, 'region=eu-west-1'];
  return [...place, 'use_path_style=true', 'use_lockfile=true'].join('\n');
}
