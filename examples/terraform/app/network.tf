# Every service is in two groups: the base's, which opens the database, and the environment's own, which says who
# reaches it.

resource "aws_security_group" "this" {
  name        = "${var.environment}-sg"
  description = "Tasks of ${var.environment}: reached by the load balancer and each other"
  vpc_id      = local.base.vpc-id
  tags        = { Name = "${var.environment}-sg" }
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each          = { for name, one in var.services : name => one if one.port != null }
  security_group_id = aws_security_group.this.id
  referenced_security_group_id = (
    contains(keys(local.routed), each.key) ? local.base.load-balancer-security-group-id : aws_security_group.this.id
  )
  ip_protocol = "tcp"
  from_port   = each.value.port
  to_port     = each.value.port
}

# Without a name of its own, so that a new port can replace it.
resource "aws_lb_target_group" "this" {
  for_each             = local.routed
  vpc_id               = local.base.vpc-id
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = each.value.port
  deregistration_delay = 5
  health_check {
    path                = each.value.health_check
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
    matcher             = "200-399"
  }
  tags = { Name = "${var.environment}-${each.key}-tg" }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener_rule" "this" {
  for_each     = local.routed
  listener_arn = local.base.listener-arn
  priority     = local.priority[each.key]
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[each.key].arn
  }
  condition {
    host_header {
      values = [local.host]
    }
  }
  dynamic "condition" {
    for_each = each.value.paths == null ? [] : [each.value.paths]
    content {
      path_pattern {
        values = condition.value
      }
    }
  }
}

# The name by which the tasks of the environment find its own Redis.
resource "aws_service_discovery_service" "redis" {
  for_each = { for name, one in var.services : name => one if one.role == "redis" }
  name     = "${var.environment}-${each.key}"
  dns_config {
    namespace_id   = local.base.namespace-id
    routing_policy = "MULTIVALUE"
    dns_records {
      type = "A"
      ttl  = 10
    }
  }
  health_check_custom_config {
    failure_threshold = 1
  }
}
