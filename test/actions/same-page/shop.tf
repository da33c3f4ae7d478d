# The same environment as shop-stack.ts, resource by resource.
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

variable "vpc" {}
variable "subnets" {}
variable "listener" {}
variable "image" {}
variable "insights" {}
variable "retention" {}
variable "log_group" {}
variable "parameter" {}
variable "greeting" {}
variable "allowed" {}
variable "port" {}
variable "path" {}
variable "count_of_web" {}
variable "database" {}
variable "backups" {}
variable "owner" {}
variable "bucket" {}
variable "keeps_data" {
  type = bool
}
variable "password" {
  sensitive = true
}

resource "aws_ecs_cluster" "main" {
  name = "alpha-cluster"
  setting {
    name  = "containerInsights"
    value = var.insights
  }
}

resource "aws_cloudwatch_log_group" "web" {
  name              = var.log_group
  retention_in_days = var.retention
  lifecycle {
    create_before_destroy = true
  }
}

locals {
  trusts_tasks = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Action    = "sts:AssumeRole"
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role" "task" {
  name_prefix        = "alpha-task-"
  assume_role_policy = local.trusts_tasks
}

resource "aws_iam_role" "execution" {
  name_prefix        = "alpha-execution-"
  assume_role_policy = local.trusts_tasks
}

resource "aws_iam_role_policy" "execution" {
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Effect   = "Allow"
      Resource = "${aws_cloudwatch_log_group.web.arn}:*"
    }]
  })
}

resource "aws_ssm_parameter" "greeting" {
  name  = var.parameter
  type  = "String"
  value = var.greeting
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group" "web" {
  name        = "alpha-web"
  description = "Tasks of alpha"
  vpc_id      = var.vpc
  ingress {
    description = "web"
    protocol    = "tcp"
    from_port   = 8000
    to_port     = 8000
    cidr_blocks = [var.allowed]
  }
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "web" {
  name        = "alpha-web-${var.port}"
  port        = var.port
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener_rule" "web" {
  listener_arn = var.listener
  priority     = 10
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
  condition {
    path_pattern {
      values = [var.path]
    }
  }
}

resource "aws_ecs_task_definition" "all" {
  for_each                 = toset(["web", "worker"])
  family                   = "alpha-${each.key}"
  cpu                      = 256
  memory                   = 512
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name         = each.key
    image        = var.image
    essential    = true
    portMappings = [{ containerPort = 8000, hostPort = 8000, protocol = "tcp" }]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = "/alpha/tasks"
        awslogs-region        = "eu-west-1"
        awslogs-stream-prefix = each.key
      }
    }
  }])
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_ecs_service" "web" {
  name            = "alpha-web"
  cluster         = aws_ecs_cluster.main.arn
  task_definition = aws_ecs_task_definition.all["web"].arn
  desired_count   = var.count_of_web
  launch_type     = "FARGATE"
  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "web"
    container_port   = 8000
  }
  network_configuration {
    subnets         = split(",", var.subnets)
    security_groups = [aws_security_group.web.id]
  }
  depends_on = [aws_lb_listener_rule.web]
  lifecycle {
    ignore_changes = [availability_zone_rebalancing] # moto keeps none
  }
}

resource "aws_ecs_service" "worker" {
  name            = "alpha-worker"
  cluster         = aws_ecs_cluster.main.arn
  task_definition = aws_ecs_task_definition.all["worker"].arn
  desired_count   = 1
  launch_type     = "FARGATE"
  network_configuration {
    subnets         = split(",", var.subnets)
    security_groups = [aws_security_group.web.id]
  }
  lifecycle {
    ignore_changes = [availability_zone_rebalancing] # moto keeps none
  }
}

resource "aws_s3_bucket" "files" {
  count         = var.keeps_data ? 1 : 0
  bucket        = var.bucket
  force_destroy = true
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_subnet_group" "database" {
  name        = "alpha-database"
  description = "Subnets of the database"
  subnet_ids  = split(",", var.subnets)
}

resource "aws_db_instance" "database" {
  count                   = var.keeps_data ? 1 : 0
  identifier              = var.database
  engine                  = "postgres"
  engine_version          = "16"
  instance_class          = "db.t4g.micro"
  allocated_storage       = 20
  storage_encrypted       = true
  username                = var.owner
  password                = var.password
  backup_retention_period = var.backups
  db_subnet_group_name    = aws_db_subnet_group.database.name
  vpc_security_group_ids  = [aws_security_group.web.id]
  skip_final_snapshot     = true
  lifecycle {
    create_before_destroy = true
  }
}

output "greeting" {
  value = aws_ssm_parameter.greeting.name
}
