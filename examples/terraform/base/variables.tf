variable "environment" {
  description = "Name of the base environment."
  type        = string
}

variable "repository" {
  description = "owner/name of the repository with this configuration."
  type        = string
}

variable "domain" {
  description = "Environments are at <name>.<domain>."
  type        = string
}

variable "hosted_zone_id" {
  description = "The Route 53 zone that <domain> is in."
  type        = string
}

variable "certificate" {
  description = "ARN of a certificate for *.<domain>, in this region."
  type        = string
}

variable "allowed_cidrs" {
  description = "From where the environments are reached."
  type        = list(string)
  default     = ["0.0.0.0/0"]
}

variable "cidr" {
  description = "Addresses of the network: a /16 to a /20."
  type        = string
  default     = "10.20.0.0/16"
}
