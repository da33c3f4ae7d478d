"""Containers on ECS, and what scales them."""

from moto_resource import Resource


MAPS = ("Options", "DockerLabels")


def _members(asked):
    """As the API of ECS names what a template says: `cluster` for `Cluster`; keys of maps are data."""
    if isinstance(asked, list):
        return [_members(one) for one in asked]
    if not isinstance(asked, dict):
        return asked
    return {key[0].lower() + key[1:]: value if key in MAPS else _members(value) for key, value in asked.items()}


class Cluster(Resource):
    """aws-resource-ecs-cluster.html: moto keeps its name alone."""

    TYPE = "AWS::ECS::Cluster"

    @staticmethod
    def make(clients, name, asked):
        about = _members({"ClusterName": name, **asked})
        about["settings"] = about.pop("clusterSettings", [])
        made = clients("ecs").create_cluster(**about)["cluster"]
        return made["clusterName"], {"Arn": made["clusterArn"]}

    @staticmethod
    def remove(clients, reference):
        clients("ecs").delete_cluster(cluster=reference)


class TaskDefinition(Resource):
    """aws-resource-ecs-taskdefinition.html: moto keeps family, containers, volumes and memory."""

    TYPE = "AWS::ECS::TaskDefinition"

    @staticmethod
    def make(clients, name, asked):
        made = clients("ecs").register_task_definition(**_members({"Family": name, **asked}))["taskDefinition"]
        return made["taskDefinitionArn"], {"TaskDefinitionArn": made["taskDefinitionArn"]}

    @staticmethod
    def remove(clients, reference):
        clients("ecs").deregister_task_definition(taskDefinition=reference)


class Service(Resource):
    """aws-resource-ecs-service.html: moto keeps name, cluster, definition and count."""

    TYPE = "AWS::ECS::Service"

    @staticmethod
    def make(clients, name, asked):
        # Without a count it has one task.
        made = clients("ecs").create_service(**{"desiredCount": 1, **_members({"ServiceName": name, **asked})})
        return made["service"]["serviceArn"], {"Name": made["service"]["serviceName"]}

    @staticmethod
    def change(clients, reference, asked):
        about = _members(asked)
        about["service"] = about.pop("serviceName")
        fixed = ("tags", "launchType", "schedulingStrategy", "role")
        clients("ecs").update_service(**{key: value for key, value in about.items() if key not in fixed})
        return True

    @staticmethod
    def remove(clients, reference):
        clients("ecs").delete_service(cluster=reference.split("/")[-2], service=reference, force=True)


class ScalableTarget(Resource):
    """aws-resource-applicationautoscaling-scalabletarget.html: Ref is the three that name it."""

    TYPE = "AWS::ApplicationAutoScaling::ScalableTarget"

    @staticmethod
    def make(clients, name, asked):
        tags = {tag["Key"]: tag["Value"] for tag in asked.get("Tags", [])}
        clients("application-autoscaling").register_scalable_target(**{**asked, "Tags": tags})
        return "|".join(asked[key] for key in ("ResourceId", "ScalableDimension", "ServiceNamespace")), {}

    @staticmethod
    def remove(clients, reference):
        clients("application-autoscaling").deregister_scalable_target(**_target_of(reference))


def _target_of(reference: str) -> dict:
    return dict(zip(("ResourceId", "ScalableDimension", "ServiceNamespace"), reference.split("|")))


class ScalingPolicy(Resource):
    """aws-resource-applicationautoscaling-scalingpolicy.html: Ref is its ARN."""

    TYPE = "AWS::ApplicationAutoScaling::ScalingPolicy"

    @staticmethod
    def make(clients, name, asked):
        about = {key: value for key, value in asked.items() if key != "ScalingTargetId"}
        arn = clients("application-autoscaling").put_scaling_policy(**_target_of(asked["ScalingTargetId"]), **about)
        return arn["PolicyARN"], {"Arn": arn["PolicyARN"]}

    @staticmethod
    def remove(clients, reference):
        scaling = clients("application-autoscaling")
        keys = ("PolicyName", "ServiceNamespace", "ResourceId", "ScalableDimension")
        for one in scaling.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"]:
            if one["PolicyARN"] == reference:
                scaling.delete_scaling_policy(**{key: one[key] for key in keys})


kinds = (Cluster, TaskDefinition, Service, ScalableTarget, ScalingPolicy)
