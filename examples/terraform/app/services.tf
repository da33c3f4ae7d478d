# A deployment changes which revision a service runs and how many tasks it has; an apply leaves both alone.
# The definitions here have the images of record, so that a deployment finds in the newest revision what the
# infrastructure changed, on the image that runs. `track_latest`: the newest revision is compared, whoever
# registered it, and a plan after a deployment shows no change. `skip_destroy`: an earlier revision stays for a
# roll-back to go to.

locals {
  is_single = { for name, one in var.services : name => contains(["scheduler", "redis"], one.role) }
  routed    = { for name, one in var.services : name => one if contains(["web", "frontend"], one.role) }

  # Names sort, so that a further service behind them moves no number.
  web      = sort([for name, one in var.services : name if one.role == "web"])
  priority = { for name, one in local.routed : name => var.slot * 100 + (one.role == "frontend" ? 99 : 50 + index(local.web, name) * 2) }

  variables = {
    DATABASE_NAME = local.database
    HOST          = local.host
    REDIS_URL     = "redis://${var.environment}-redis.${local.base.namespace-name}:6379/0"
    ASSETS_BUCKET = local.base.assets-bucket
  }
  secrets = { DATABASE_URL = "${aws_secretsmanager_secret.database.arn}:url::" }

  containers = merge(
    { for name, one in var.services : name => merge(one, {
      image   = one.public_image == null ? var.images[name] : one.public_image
      secrets = one.public_image == null ? local.secrets : {}
      mode    = { mode = "non-blocking", max-buffer-size = "25m" } # a service does not stop for its log
    }) },
    { for name, one in var.tasks : name => {
      image   = var.images[one.service]
      command = one.command
      cpu     = 256
      memory  = 512
      port    = null
      secrets = local.secrets
      mode    = { mode = "blocking" } # a one-off task loses no line of it
    } },
  )
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = toset(concat(keys(local.containers), keys(local.database_scripts)))
  name              = "/ecs/${var.environment}/${each.key}"
  retention_in_days = 14
}

resource "aws_ecs_task_definition" "this" {
  for_each                 = local.containers
  family                   = "${var.environment}-${each.key}"
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  skip_destroy             = true
  track_latest             = true
  runtime_platform {
    cpu_architecture        = "X86_64"
    operating_system_family = "LINUX"
  }
  container_definitions = jsonencode([merge(
    {
      name            = each.key
      image           = each.value.image
      essential       = true
      environment     = [for name, value in local.variables : { name = name, value = value }]
      secrets         = [for name, reference in each.value.secrets : { name = name, valueFrom = reference }]
      linuxParameters = { initProcessEnabled = true } # signals reach the application
      logConfiguration = {
        logDriver = "awslogs"
        options = merge(each.value.mode, {
          awslogs-group         = aws_cloudwatch_log_group.this[each.key].name
          awslogs-region        = local.region
          awslogs-stream-prefix = each.key
        })
      }
    },
    each.value.command == null ? {} : { command = each.value.command },
    each.value.port == null ? {} : { portMappings = [{ containerPort = each.value.port, hostPort = each.value.port, protocol = "tcp" }] },
  )])
}

resource "aws_ecs_service" "this" {
  for_each               = var.services
  name                   = "${var.environment}-${each.key}"
  cluster                = aws_ecs_cluster.this.arn
  task_definition        = aws_ecs_task_definition.this[each.key].arn
  desired_count          = each.value.public_image == null ? 0 : 1 # nothing starts before its database is there
  enable_execute_command = true
  propagate_tags         = "SERVICE"

  # Another one's place is free only once it is gone.
  deployment_minimum_healthy_percent = local.is_single[each.key] ? 0 : 100
  deployment_maximum_percent         = local.is_single[each.key] ? 100 : 200
  availability_zone_rebalancing      = local.is_single[each.key] ? "DISABLED" : "ENABLED"
  health_check_grace_period_seconds  = contains(keys(local.routed), each.key) ? 60 : null

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }
  network_configuration {
    subnets          = split(",", local.base.subnet-ids)
    security_groups  = [local.base.app-security-group-id, aws_security_group.this.id]
    assign_public_ip = local.base.assign-public-ip == "ENABLED"
  }
  dynamic "load_balancer" {
    for_each = contains(keys(local.routed), each.key) ? [each.value.port] : []
    content {
      container_name   = each.key
      container_port   = load_balancer.value
      target_group_arn = aws_lb_target_group.this[each.key].arn
    }
  }
  dynamic "service_registries" {
    for_each = each.value.role == "redis" ? [aws_service_discovery_service.redis[each.key].arn] : []
    content {
      registry_arn = service_registries.value
    }
  }
  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }
  # A service is not made before its target group hangs at a balancer, nor on capacity that is not there.
  depends_on = [aws_lb_listener_rule.this, aws_ecs_cluster_capacity_providers.this]
}
