# Who tasks are. Path and boundary are those that the role which applies may give.

locals {
  role = {
    path     = "/adhoc/app/"
    boundary = "arn:${local.partition}:iam::${local.account_id}:policy/${var.permission_boundary}"
    logs     = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/ecs/${var.environment}/*"
    files    = "arn:${local.partition}:s3:::${local.base.assets-bucket}"
  }
  # Repositories of the images, in whatever account and region of ECR.
  repositories = toset([
    for image in var.images : "arn:${local.partition}:ecr:${split(".", image)[3]}:${split(".", image)[0]}:repository/${regex("^[^/]+/([^:@]+)", image)[0]}"
  ])
}

data "aws_iam_policy_document" "tasks" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }
}

# Pulls images, reads the application's secret, writes its logs.
data "aws_iam_policy_document" "execution" {
  statement {
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }
  statement {
    actions   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    resources = local.repositories
  }
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = [local.role.logs]
  }
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [aws_secretsmanager_secret.database.arn]
  }
}

# What the application may do: its own files in the bucket of the base, and shells by ECS Exec.
data "aws_iam_policy_document" "task" {
  statement {
    actions   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
    resources = ["${local.role.files}/${var.environment}/*"]
  }
  statement {
    actions   = ["s3:ListBucket"]
    resources = [local.role.files]
    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = ["${var.environment}/*"]
    }
  }
  statement {
    actions = [
      "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
    ]
    resources = ["*"]
  }
}

# Starts the tasks that make and drop the database: the only one that reads the server's first user.
data "aws_iam_policy_document" "database" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [local.base.database-secret-arn, aws_secretsmanager_secret.database.arn]
  }
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = [local.role.logs]
  }
}

resource "aws_iam_role" "execution" {
  name                 = "${var.environment}-execution"
  path                 = local.role.path
  permissions_boundary = local.role.boundary
  assume_role_policy   = data.aws_iam_policy_document.tasks.json
}

resource "aws_iam_role_policy" "execution" {
  role   = aws_iam_role.execution.id
  policy = data.aws_iam_policy_document.execution.json
}

resource "aws_iam_role" "task" {
  name                 = "${var.environment}-task"
  path                 = local.role.path
  permissions_boundary = local.role.boundary
  assume_role_policy   = data.aws_iam_policy_document.tasks.json
}

resource "aws_iam_role_policy" "task" {
  role   = aws_iam_role.task.id
  policy = data.aws_iam_policy_document.task.json
}

resource "aws_iam_role" "database" {
  name                 = "${var.environment}-database"
  path                 = local.role.path
  permissions_boundary = local.role.boundary
  assume_role_policy   = data.aws_iam_policy_document.tasks.json
}

resource "aws_iam_role_policy" "database" {
  role   = aws_iam_role.database.id
  policy = data.aws_iam_policy_document.database.json
}
