# Two zones. Tasks are in the public subnets with addresses of their own, which costs no gateway; groups let
# nobody but the load balancer in. The database is in the private ones.

data "aws_availability_zones" "these" {
  state = "available"
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = { Name = "${var.environment}-vpc" }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "public" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  availability_zone = data.aws_availability_zones.these.names[count.index]
  cidr_block        = cidrsubnet(var.cidr, 4, count.index)
  tags              = { Name = "${var.environment}-public-${count.index + 1}" }
}

resource "aws_subnet" "private" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  availability_zone = data.aws_availability_zones.these.names[count.index]
  cidr_block        = cidrsubnet(var.cidr, 4, count.index + 2)
  tags              = { Name = "${var.environment}-private-${count.index + 1}" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
}

resource "aws_route" "outside" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  count          = 2
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

# Every task is in it: being in it opens the database, and nobody reaches tasks by it.
resource "aws_security_group" "tasks" {
  name        = "${var.environment}-app-sg"
  description = "Tasks of all environments: may reach the database. Nobody reaches tasks by it"
  vpc_id      = aws_vpc.this.id
  tags        = { Name = "${var.environment}-ecs-sg" }
}

resource "aws_vpc_security_group_egress_rule" "tasks" {
  security_group_id = aws_security_group.tasks.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_service_discovery_private_dns_namespace" "this" {
  name = "${var.environment}-sd-ns"
  vpc  = aws_vpc.this.id
}
