# One server for all environments, each with a database and a role of its own. Its first user's secret is read
# by the tasks that make and drop those, by nothing else.

ephemeral "aws_secretsmanager_random_password" "database" {
  exclude_punctuation = true
  password_length     = 40
}

resource "aws_secretsmanager_secret" "database" {
  name                    = "adhoc/${var.environment}/rds-master"
  recovery_window_in_days = 0 # the name is free at once for the next base of this name
}

resource "aws_secretsmanager_secret_version" "database" {
  secret_id                = aws_secretsmanager_secret.database.id
  secret_string_wo_version = 1
  secret_string_wo = jsonencode({
    username = "postgres"
    password = ephemeral.aws_secretsmanager_random_password.database.random_password
  })
}

# As it is kept, not as it was drawn: an apply that is tried again draws another one.
ephemeral "aws_secretsmanager_secret_version" "database" {
  secret_id  = aws_secretsmanager_secret_version.database.secret_id
  version_id = aws_secretsmanager_secret_version.database.version_id
}

resource "aws_db_subnet_group" "this" {
  name       = "${var.environment}-rds"
  subnet_ids = aws_subnet.private[*].id
}

resource "aws_db_parameter_group" "this" {
  name   = "${var.environment}-rds"
  family = "postgres17"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_security_group" "database" {
  name        = "${var.environment}-rds-sg"
  description = "The database: reached by tasks alone"
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id            = aws_security_group.database.id
  referenced_security_group_id = aws_security_group.tasks.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

resource "aws_db_instance" "this" {
  identifier              = "${var.environment}-rds"
  engine                  = "postgres"
  engine_version          = "17"
  instance_class          = "db.t4g.micro"
  allocated_storage       = 20
  max_allocated_storage   = 100
  storage_type            = "gp3"
  storage_encrypted       = true
  username                = "postgres"
  password_wo             = jsondecode(ephemeral.aws_secretsmanager_secret_version.database.secret_string).password
  password_wo_version     = 1
  db_subnet_group_name    = aws_db_subnet_group.this.name
  parameter_group_name    = aws_db_parameter_group.this.name
  vpc_security_group_ids  = [aws_security_group.database.id]
  backup_retention_period = 7
  copy_tags_to_snapshot   = true
  skip_final_snapshot     = true # an ad hoc base is there to be destroyed, by an approved plan
}
