variable "environment" {
  description = "Name of the environment."
  type        = string
}

variable "base" {
  description = "Name of the base environment that it stands on."
  type        = string
}

variable "slot" {
  description = "Its place at the load balancer of the base: output `slot` of listener-slot."
  type        = number
}

variable "images" {
  description = "Images of record by service: given by plan-env with `images-variable: images`."
  type        = map(string)
}

variable "repository" {
  description = "owner/name of the repository with this configuration."
  type        = string
}

variable "permission_boundary" {
  description = "Name of the policy that bounds the roles of tasks; bootstrap made it."
  type        = string
  default     = "adhoc-boundary"
}

# The application: put your services and tasks in place of these.
variable "services" {
  description = "Services by name. A web service has paths, a frontend gets the rest; a scheduler and redis run once at most."
  type = map(object({
    role         = string
    command      = optional(list(string))
    cpu          = optional(number, 256)
    memory       = optional(number, 512)
    port         = optional(number)
    paths        = optional(list(string))
    health_check = optional(string, "/")
    public_image = optional(string) # of others; all else has an image of record
  }))
  default = {
    gunicorn = { role = "web", port = 8000, paths = ["/api/*"], health_check = "/api/health", command = ["node", "server.js"] }
    default  = { role = "worker", command = ["node", "worker.js"] }
    web-ui   = { role = "frontend", port = 8080, health_check = "/health" }
    redis    = { role = "redis", port = 6379, public_image = "public.ecr.aws/docker/library/redis:7.4-alpine" }
  }
  validation {
    condition     = alltrue([for one in var.services : contains(["web", "worker", "scheduler", "frontend", "redis"], one.role)])
    error_message = "A role is one of web, worker, scheduler, frontend, redis."
  }
  validation {
    # 5 values a rule, one of which is the host: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
    condition     = alltrue([for one in var.services : length(coalesce(one.paths, [])) <= 4])
    error_message = "A rule takes 4 paths beside its host."
  }
}

variable "tasks" {
  description = "Tasks that deployments run once; each has the image of a service."
  type = map(object({
    service = string
    command = list(string)
  }))
  default = {
    migrate = { service = "gunicorn", command = ["node", "migrate.js"] }
  }
}
