# One ad hoc environment. Names, tags and parameters are the naming contract's.

terraform {
  required_version = ">= 1.11" # secrets that no plan and no state holds
  backend "s3" {
    use_lockfile = true
    encrypt      = true
  }
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  default_tags {
    tags = {
      env          = var.environment
      "adhoc:env"  = var.environment
      "adhoc:base" = var.base
      "adhoc:kind" = "ad-hoc"
      # Identity only: an owner or a date here would be a change in every plan.
      "adhoc:layer" = "app"
      "adhoc:tool"  = "terraform"
      "adhoc:repo"  = var.repository
    }
  }
}

data "aws_caller_identity" "this" {}

data "aws_partition" "this" {}

data "aws_region" "this" {}

# What the base tells.
data "aws_ssm_parameter" "base" {
  for_each = toset([
    "vpc-id", "subnet-ids", "assign-public-ip", "app-security-group-id", "load-balancer-security-group-id",
    "load-balancer-dns-name", "load-balancer-zone-id", "listener-arn", "domain", "hosted-zone-id",
    "namespace-id", "namespace-name", "database-host", "database-port", "database-secret-arn", "assets-bucket",
  ])
  name = "/adhoc/${var.base}/${each.key}"
}

locals {
  base       = { for id, parameter in data.aws_ssm_parameter.base : id => parameter.insecure_value }
  host       = "${var.environment}.${local.base.domain}"
  partition  = data.aws_partition.this.partition
  account_id = data.aws_caller_identity.this.account_id
  region     = data.aws_region.this.name
}

resource "aws_ecs_cluster" "this" {
  name = "${var.environment}-cluster"
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
}

resource "aws_route53_record" "this" {
  zone_id = local.base.hosted-zone-id
  name    = local.host
  type    = "A"
  alias {
    name                   = local.base.load-balancer-dns-name
    zone_id                = local.base.load-balancer-zone-id
    evaluate_target_health = false
  }
}

output "url" {
  value = "https://${local.host}"
}
