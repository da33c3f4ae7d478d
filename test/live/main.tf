# What live-check.yml makes and ends: nothing of a cloud but the state itself.
terraform {
  required_version = ">= 1.11"
  backend "s3" {
    use_lockfile = true
  }
}

variable "run" {
  type = string
}

resource "terraform_data" "check" {
  input = var.run
}

output "run" {
  value = terraform_data.check.output
}
