"""Load balancers, and names inside of a network."""

from moto_resource import Resource


class LoadBalancer(Resource):
    """aws-resource-elasticloadbalancingv2-loadbalancer.html: moto knows neither its attributes nor its full name."""

    TYPE = "AWS::ElasticLoadBalancingV2::LoadBalancer"

    @staticmethod
    def make(clients, name, asked):
        settings = asked.pop("LoadBalancerAttributes", [])
        balancing = clients("elbv2")
        [made] = balancing.create_load_balancer(**{"Name": name, **asked})["LoadBalancers"]
        arn = made["LoadBalancerArn"]
        balancing.modify_load_balancer_attributes(LoadBalancerArn=arn, Attributes=settings)
        attributes = {
            "DNSName": made["DNSName"],
            "CanonicalHostedZoneID": made["CanonicalHostedZoneId"],
            "LoadBalancerFullName": arn.split(":loadbalancer/")[1],
            "LoadBalancerArn": arn,
        }
        return arn, attributes

    @staticmethod
    def remove(clients, reference):
        clients("elbv2").delete_load_balancer(LoadBalancerArn=reference)


class TargetGroup(Resource):
    """aws-resource-elasticloadbalancingv2-targetgroup.html: moto knows neither its tags nor its full name."""

    TYPE = "AWS::ElasticLoadBalancingV2::TargetGroup"

    @staticmethod
    def make(clients, name, asked):
        settings = asked.pop("TargetGroupAttributes", [])
        balancing = clients("elbv2")
        [made] = balancing.create_target_group(**{"Name": name, **asked})["TargetGroups"]
        arn = made["TargetGroupArn"]
        balancing.modify_target_group_attributes(TargetGroupArn=arn, Attributes=settings)
        return arn, {"TargetGroupFullName": arn.split(":")[-1], "TargetGroupArn": arn}

    @staticmethod
    def remove(clients, reference):
        clients("elbv2").delete_target_group(TargetGroupArn=reference)


class Listener(Resource):
    """aws-resource-elasticloadbalancingv2-listener.html: it goes with its stack, which moto forgets."""

    TYPE = "AWS::ElasticLoadBalancingV2::Listener"

    @staticmethod
    def make(clients, name, asked):
        [made] = clients("elbv2").create_listener(**asked)["Listeners"]
        return made["ListenerArn"], {"ListenerArn": made["ListenerArn"]}

    @staticmethod
    def remove(clients, reference):
        clients("elbv2").delete_listener(ListenerArn=reference)


class ListenerRule(Resource):
    """aws-resource-elasticloadbalancingv2-listenerrule.html: it goes with its stack, which moto forgets."""

    TYPE = "AWS::ElasticLoadBalancingV2::ListenerRule"

    @staticmethod
    def make(clients, name, asked):
        [made] = clients("elbv2").create_rule(**asked)["Rules"]
        return made["RuleArn"], {"RuleArn": made["RuleArn"]}

    @staticmethod
    def remove(clients, reference):
        clients("elbv2").delete_rule(RuleArn=reference)


class Namespace(Resource):
    """aws-resource-servicediscovery-privatednsnamespace.html"""

    TYPE = "AWS::ServiceDiscovery::PrivateDnsNamespace"

    @staticmethod
    def make(clients, name, asked):
        discovery = clients("servicediscovery")
        operation = discovery.create_private_dns_namespace(Name=asked["Name"], Vpc=asked["Vpc"], Tags=asked["Tags"])
        number = discovery.get_operation(OperationId=operation["OperationId"])["Operation"]["Targets"]["NAMESPACE"]
        made = discovery.get_namespace(Id=number)["Namespace"]
        return number, {"Id": number, "Arn": made["Arn"]}

    @staticmethod
    def remove(clients, reference):
        clients("servicediscovery").delete_namespace(Id=reference)


class NamedService(Resource):
    """aws-resource-servicediscovery-service.html"""

    TYPE = "AWS::ServiceDiscovery::Service"

    @staticmethod
    def make(clients, name, asked):
        made = clients("servicediscovery").create_service(**asked)["Service"]
        return made["Id"], {"Id": made["Id"], "Arn": made["Arn"], "Name": made["Name"]}

    @staticmethod
    def remove(clients, reference):
        clients("servicediscovery").delete_service(Id=reference)


kinds = (LoadBalancer, TargetGroup, Listener, ListenerRule, Namespace, NamedService)
