"""What of moto's services is answered otherwise than AWS answers it, and stands in the way of a deployment.

Each function goes around one of moto's, or is there in its place where it has none, and restores the one rule of
AWS that its text names. `test/real/terraform/mends.test.ts` shows for each that plain moto lacks it.
"""

import uuid
from functools import wraps

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.ecs.models import EC2ContainerServiceBackend
from moto.ecs.responses import EC2ContainerServiceResponse as Ecs
from moto.elbv2.exceptions import TargetGroupNotFoundError
from moto.elbv2.models import ELBv2Backend

KEPT = {
    "availabilityZoneRebalancing": "availability_zone_rebalancing",
    "capacityProviderStrategy": "capacity_provider_strategy",
    "deploymentConfiguration": "deployment_configuration",
    "enableExecuteCommand": "enable_execute_command",
    "healthCheckGracePeriodSeconds": "health_check_grace_period_seconds",
}


def settings_of_a_service() -> None:
    """DescribeServices answers what CreateService was given, and a strategy stands in place of a launch type
    (API_CreateService.html, "capacityProviderStrategy"); moto keeps neither."""
    plain = Ecs.create_service

    @wraps(plain)
    def create_service(self):
        asked = self._get_params()
        answer = plain(self)
        service = answer.result["service"]
        for member, attribute in KEPT.items():
            if member in asked:
                setattr(service, attribute, asked[member])
        if asked.get("capacityProviderStrategy"):
            service.launch_type = None
        return answer

    Ecs.create_service = create_service


def deployment_of_an_update() -> None:
    """Another task definition, or forceNewDeployment, is a new deployment (API_UpdateService.html,
    "taskDefinition"), which here is over at once; moto keeps the first one, with the definition that it had."""
    create, update = Ecs.create_service, Ecs.update_service

    @wraps(create)
    def create_service(self):
        answer = create(self)
        service = answer.result["service"]
        service.past_deployments = []
        _settle(service, dict(service.deployments[0], createdAt=utcnow()))
        return answer

    @wraps(update)
    def update_service(self):
        asked = self._get_params()
        answer = update(self)
        service = answer.result["service"]
        wanted = asked.get("taskDefinition")
        if wanted:
            service.task_definition = self.ecs_backend.describe_task_definition(wanted).arn
        deployment = service.deployments[0]
        if wanted or asked.get("forceNewDeployment"):
            deployment = dict(deployment, id=f"ecs-svc/{uuid.uuid4().int % 10**19}", createdAt=utcnow())
        _settle(service, deployment)
        return answer

    Ecs.create_service, Ecs.update_service = create_service, update_service


def _settle(service, deployment: dict) -> None:
    count = service.desired_count
    service.running_count, service.pending_count = count, 0
    deployment.update(taskDefinition=service.task_definition, rolloutState="COMPLETED", updatedAt=utcnow())
    deployment.update(desiredCount=count, runningCount=count, pendingCount=0)
    service.deployments = [deployment]
    others = [one for one in service.past_deployments if one["id"] != deployment["id"]]
    service.past_deployments = [*others, deployment]


def history_of_a_service() -> None:
    """ListServiceDeployments, DescribeServiceDeployments and DescribeServiceRevisions tell which definitions a
    service was deployed with (API_ListServiceDeployments.html); moto has none of them. Needs
    `deployment_of_an_update`, which keeps them: each was a success."""
    Ecs.list_service_deployments = _list_service_deployments
    Ecs.describe_service_deployments = _describe_service_deployments
    Ecs.describe_service_revisions = _describe_service_revisions


def _list_service_deployments(self):
    asked = self._get_params()
    [service], _ = self.ecs_backend.describe_services(asked.get("cluster", "default"), [asked["service"]])
    past = [one for one in _history(service) if one["status"] in asked.get("status", ["SUCCESSFUL"])]
    return ActionResult({"serviceDeployments": past[::-1]})


def _describe_service_deployments(self):
    arns = self._get_params()["serviceDeploymentArns"]
    everything = [one for service in self.ecs_backend.services.values() for one in _history(service)]
    return ActionResult({"serviceDeployments": [one for one in everything if one["serviceDeploymentArn"] in arns]})


def _describe_service_revisions(self):
    arns = self._get_params()["serviceRevisionArns"]
    revisions = [
        {"serviceRevisionArn": _arn(service, "service-revision", one), "taskDefinition": one["taskDefinition"]}
        for service in self.ecs_backend.services.values()
        for one in service.past_deployments
    ]
    return ActionResult({"serviceRevisions": [one for one in revisions if one["serviceRevisionArn"] in arns]})


def _history(service) -> list[dict]:
    """The deployments of a service, the oldest first; each goes from the revision before."""
    before = [None, *service.past_deployments]
    return [
        {
            "serviceDeploymentArn": _arn(service, "service-deployment", one),
            "serviceArn": service.arn,
            "createdAt": one["createdAt"],
            "finishedAt": one["createdAt"],
            "status": "SUCCESSFUL",
            "sourceServiceRevisions": [{"arn": _arn(service, "service-revision", last)}] if last else [],
            "targetServiceRevision": {"arn": _arn(service, "service-revision", one)},
        }
        for last, one in zip(before, service.past_deployments)
    ]


def _arn(service, kind: str, deployment: dict) -> str:
    number = deployment["id"].removeprefix("ecs-svc/")
    return f"{service.arn.replace(':service/', f':{kind}/')}/{number}"


def memory_of_a_task() -> None:
    """On Fargate the size of the task is enough: a container's memory is optional
    (API_ContainerDefinition.html, "memory"); moto cannot run a task without."""
    plain = EC2ContainerServiceBackend.run_task

    @wraps(plain)
    def run_task(self, *given, **named):
        name = given[1] if len(given) > 1 else named["task_definition_str"]
        definition = self.describe_task_definition(name)
        without = [one for one in definition.container_definitions if "memory" not in one]
        for container in without:
            container["memory"] = int(definition.memory)
        try:
            return plain(self, *given, **named)
        finally:
            for container in without:
                del container["memory"]

    EC2ContainerServiceBackend.run_task = run_task


def target_groups_of_a_balancer() -> None:
    """DescribeTargetGroups of a load balancer without any answers none (API_DescribeTargetGroups.html,
    "LoadBalancerArn"); moto answers that they do not exist."""
    plain = ELBv2Backend.describe_target_groups

    @wraps(plain)
    def describe_target_groups(self, load_balancer_arn, *given):
        try:
            return plain(self, load_balancer_arn, *given)
        except TargetGroupNotFoundError:
            if load_balancer_arn:
                return []
            raise

    ELBv2Backend.describe_target_groups = describe_target_groups


mends = {
    function.__name__: function
    for function in (
        settings_of_a_service,
        deployment_of_an_update,
        history_of_a_service,
        memory_of_a_task,
        target_groups_of_a_balancer,
    )
}
