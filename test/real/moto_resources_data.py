"""Databases and caches."""

from moto_resource import Resource


class DatabaseParameters(Resource):
    """aws-resource-rds-dbparametergroup.html: Ref is its name, which moto does not tell."""

    TYPE = "AWS::RDS::DBParameterGroup"

    @staticmethod
    def make(clients, name, asked):
        name = asked.get("DBParameterGroupName", name).lower()
        about = {"DBParameterGroupFamily": asked["Family"], "Description": asked["Description"], "Tags": asked["Tags"]}
        clients("rds").create_db_parameter_group(DBParameterGroupName=name, **about)
        values = [
            {"ParameterName": key, "ParameterValue": value, "ApplyMethod": "pending-reboot"}
            for key, value in asked.get("Parameters", {}).items()
        ]
        clients("rds").modify_db_parameter_group(DBParameterGroupName=name, Parameters=values)
        return name, {"DBParameterGroupName": name}

    @staticmethod
    def remove(clients, reference):
        clients("rds").delete_db_parameter_group(DBParameterGroupName=reference)


class DatabaseSubnets(Resource):
    """aws-resource-rds-dbsubnetgroup.html: Ref is its name, which moto does not tell."""

    TYPE = "AWS::RDS::DBSubnetGroup"

    @staticmethod
    def make(clients, name, asked):
        name = asked.get("DBSubnetGroupName", name).lower()
        about = {"SubnetIds": asked["SubnetIds"], "Tags": asked["Tags"]}
        description = asked["DBSubnetGroupDescription"]
        clients("rds").create_db_subnet_group(DBSubnetGroupName=name, DBSubnetGroupDescription=description, **about)
        return name, {}

    @staticmethod
    def remove(clients, reference):
        clients("rds").delete_db_subnet_group(DBSubnetGroupName=reference)


class Database(Resource):
    """aws-resource-rds-dbinstance.html: the port is its engine's unless one is asked for; moto's is MySQL's."""

    TYPE = "AWS::RDS::DBInstance"

    @staticmethod
    def make(clients, name, asked):
        about = {"DBInstanceIdentifier": name, **asked, "AllocatedStorage": int(asked["AllocatedStorage"])}
        about["VpcSecurityGroupIds"] = about.pop("VPCSecurityGroups", [])
        made = clients("rds").create_db_instance(**about)["DBInstance"]
        at = made["Endpoint"]
        attributes = {"Endpoint.Address": at["Address"], "Endpoint.Port": str(at["Port"])}
        return made["DBInstanceIdentifier"], {**attributes, "DBInstanceArn": made["DBInstanceArn"]}

    @staticmethod
    def remove(clients, reference):
        clients("rds").delete_db_instance(DBInstanceIdentifier=reference, SkipFinalSnapshot=True)


class CacheSubnets(Resource):
    """aws-resource-elasticache-subnetgroup.html"""

    TYPE = "AWS::ElastiCache::SubnetGroup"

    @staticmethod
    def make(clients, name, asked):
        about = {"CacheSubnetGroupName": name, **asked, "CacheSubnetGroupDescription": asked["Description"]}
        about.pop("Description")
        clients("elasticache").create_cache_subnet_group(**about)
        return about["CacheSubnetGroupName"], {}


class Cache(Resource):
    """aws-resource-elasticache-replicationgroup.html"""

    TYPE = "AWS::ElastiCache::ReplicationGroup"

    @staticmethod
    def make(clients, name, asked):
        about = {"ReplicationGroupId": name[:40], **asked}
        made = clients("elasticache").create_replication_group(**about)["ReplicationGroup"]
        [nodes] = made["NodeGroups"]
        at = nodes["PrimaryEndpoint"]
        attributes = {"PrimaryEndPoint.Address": at["Address"], "PrimaryEndPoint.Port": str(at["Port"])}
        return made["ReplicationGroupId"], attributes

    @staticmethod
    def remove(clients, reference):
        clients("elasticache").delete_replication_group(ReplicationGroupId=reference)


kinds = (DatabaseParameters, DatabaseSubnets, Database, CacheSubnets, Cache)
