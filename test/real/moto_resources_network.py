"""The parts of a network that moto's CloudFormation makes without tags, or never deletes."""

from moto_resource import Resource


def _tags(kind: str, asked: dict) -> list:
    return [{"ResourceType": kind, "Tags": asked["Tags"]}] if asked.get("Tags") else []


class Vpc(Resource):
    """aws-resource-ec2-vpc.html: EnableDnsHostnames gives names to addresses, which moto forgets."""

    TYPE = "AWS::EC2::VPC"

    @staticmethod
    def make(clients, name, asked):
        ec2 = clients("ec2")
        made = ec2.create_vpc(CidrBlock=asked["CidrBlock"], TagSpecifications=_tags("vpc", asked))["Vpc"]["VpcId"]
        for setting in ("EnableDnsSupport", "EnableDnsHostnames"):
            ec2.modify_vpc_attribute(VpcId=made, **{setting: {"Value": asked.get(setting, False)}})
        return made, {"VpcId": made, "CidrBlock": asked["CidrBlock"]}

    @staticmethod
    def remove(clients, reference):
        clients("ec2").delete_vpc(VpcId=reference)


class RouteTable(Resource):
    """aws-resource-ec2-routetable.html"""

    TYPE = "AWS::EC2::RouteTable"

    @staticmethod
    def make(clients, name, asked):
        tags = _tags("route-table", asked)
        made = clients("ec2").create_route_table(VpcId=asked["VpcId"], TagSpecifications=tags)["RouteTable"]
        return made["RouteTableId"], {"RouteTableId": made["RouteTableId"]}

    @staticmethod
    def remove(clients, reference):
        clients("ec2").delete_route_table(RouteTableId=reference)


class Route(Resource):
    """aws-resource-ec2-route.html"""

    TYPE = "AWS::EC2::Route"

    @staticmethod
    def make(clients, name, asked):
        clients("ec2").create_route(**asked)
        return f"{asked['RouteTableId']}|{asked['DestinationCidrBlock']}", {}

    @staticmethod
    def remove(clients, reference):
        table, destination = reference.split("|")
        clients("ec2").delete_route(RouteTableId=table, DestinationCidrBlock=destination)


class RouteTableAssociation(Resource):
    """aws-resource-ec2-subnetroutetableassociation.html: Ref is its own id; moto takes the subnet for the table."""

    TYPE = "AWS::EC2::SubnetRouteTableAssociation"

    @staticmethod
    def make(clients, name, asked):
        made = clients("ec2").associate_route_table(**asked)["AssociationId"]
        return made, {"Id": made}

    @staticmethod
    def remove(clients, reference):
        clients("ec2").disassociate_route_table(AssociationId=reference)


class InternetGateway(Resource):
    """aws-resource-ec2-internetgateway.html"""

    TYPE = "AWS::EC2::InternetGateway"

    @staticmethod
    def make(clients, name, asked):
        tags = _tags("internet-gateway", asked)
        made = clients("ec2").create_internet_gateway(TagSpecifications=tags)["InternetGateway"]
        return made["InternetGatewayId"], {"InternetGatewayId": made["InternetGatewayId"]}

    @staticmethod
    def remove(clients, reference):
        clients("ec2").delete_internet_gateway(InternetGatewayId=reference)


class GatewayAttachment(Resource):
    """aws-resource-ec2-vpcgatewayattachment.html"""

    TYPE = "AWS::EC2::VPCGatewayAttachment"

    @staticmethod
    def make(clients, name, asked):
        clients("ec2").attach_internet_gateway(**asked)
        return f"{asked['InternetGatewayId']}|{asked['VpcId']}", {}

    @staticmethod
    def remove(clients, reference):
        gateway, vpc = reference.split("|")
        clients("ec2").detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)


class Endpoint(Resource):
    """aws-resource-ec2-vpcendpoint.html"""

    TYPE = "AWS::EC2::VPCEndpoint"

    @staticmethod
    def make(clients, name, asked):
        about = {key: value for key, value in asked.items() if key != "Tags"}
        tags = _tags("vpc-endpoint", asked)
        made = clients("ec2").create_vpc_endpoint(**about, TagSpecifications=tags)["VpcEndpoint"]
        return made["VpcEndpointId"], {"Id": made["VpcEndpointId"]}

    @staticmethod
    def remove(clients, reference):
        clients("ec2").delete_vpc_endpoints(VpcEndpointIds=[reference])


kinds = (Vpc, RouteTable, Route, RouteTableAssociation, InternetGateway, GatewayAttachment, Endpoint)
