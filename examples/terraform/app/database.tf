# A database and a PostgreSQL role of the environment's own in the server of the base. Tasks make and drop both;
# each may run again.

locals {
  database         = "${var.environment}-db"
  database_scripts = { create-database = "create-database.sh", drop-database = "drop-database.sh" }
}

ephemeral "aws_secretsmanager_random_password" "database" {
  exclude_punctuation = true # letters and digits stand in an address as they are
  password_length     = 40
}

resource "aws_secretsmanager_secret" "database" {
  name                    = "adhoc/${var.base}/${var.environment}/database"
  recovery_window_in_days = 0 # the name is free at once for the next environment of this name
}

# Another version of the password needs new tasks: create-database and a deployment bring it.
resource "aws_secretsmanager_secret_version" "database" {
  secret_id                = aws_secretsmanager_secret.database.id
  secret_string_wo_version = 1
  secret_string_wo = jsonencode({
    username = local.database
    password = ephemeral.aws_secretsmanager_random_password.database.random_password
    url = join("", [
      "postgres://${local.database}:${ephemeral.aws_secretsmanager_random_password.database.random_password}",
      "@${local.base.database-host}:${local.base.database-port}/${local.database}?sslmode=require",
    ])
  })
}

resource "aws_ecs_task_definition" "database" {
  for_each                 = local.database_scripts
  family                   = "${var.environment}-${each.key}"
  cpu                      = 256
  memory                   = 512
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.database.arn
  container_definitions = jsonencode([{
    name      = each.key
    image     = "public.ecr.aws/docker/library/postgres:18-alpine" # for psql: newer than any server here
    essential = true
    command   = ["sh", "-euc", file("${path.module}/${each.value}")]
    environment = [
      { name = "PGHOST", value = local.base.database-host },
      { name = "PGPORT", value = local.base.database-port },
      { name = "PGDATABASE", value = "postgres" },
      { name = "PGSSLMODE", value = "require" },
      { name = "NAME", value = local.database },
    ]
    secrets = [
      { name = "PGUSER", valueFrom = "${local.base.database-secret-arn}:username::" },
      { name = "PGPASSWORD", valueFrom = "${local.base.database-secret-arn}:password::" },
      { name = "PASSWORD", valueFrom = "${aws_secretsmanager_secret.database.arn}:password::" },
    ]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.this[each.key].name
        awslogs-region        = local.region
        awslogs-stream-prefix = each.key
        mode                  = "blocking"
      }
    }
  }])
}
