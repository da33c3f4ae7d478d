# What the ad hoc environments of a base share. Names, tags and parameters are the naming contract's.

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
      "adhoc:base" = var.environment
      "adhoc:kind" = "ad-hoc"
      # Identity only: an owner or a date here would be a change in every plan.
      "adhoc:layer" = "base"
      "adhoc:tool"  = "terraform"
      "adhoc:repo"  = var.repository
    }
  }
}

data "aws_caller_identity" "this" {}

data "aws_region" "this" {}

# What the environments on it read.
resource "aws_ssm_parameter" "told" {
  for_each = {
    vpc-id                          = aws_vpc.this.id
    subnet-ids                      = join(",", aws_subnet.public[*].id)
    assign-public-ip                = "ENABLED"
    app-security-group-id           = aws_security_group.tasks.id
    load-balancer-security-group-id = aws_security_group.balancer.id
    load-balancer-full-name         = aws_lb.this.arn_suffix
    load-balancer-dns-name          = aws_lb.this.dns_name
    load-balancer-zone-id           = aws_lb.this.zone_id
    listener-arn                    = aws_lb_listener.https.arn
    domain                          = var.domain
    hosted-zone-id                  = var.hosted_zone_id
    namespace-id                    = aws_service_discovery_private_dns_namespace.this.id
    namespace-name                  = aws_service_discovery_private_dns_namespace.this.name
    database-host                   = aws_db_instance.this.address
    database-port                   = tostring(aws_db_instance.this.port)
    database-secret-arn             = aws_secretsmanager_secret.database.arn
    assets-bucket                   = aws_s3_bucket.assets.bucket
  }
  name  = "/adhoc/${var.environment}/${each.key}"
  type  = "String"
  value = each.value
}
