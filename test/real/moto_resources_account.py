"""What an account and an environment have once: identities, keys, secrets, parameters."""

import json

from moto_resource import Resource


class IdentityProvider(Resource):
    """aws-resource-iam-oidcprovider.html"""

    TYPE = "AWS::IAM::OIDCProvider"

    @staticmethod
    def make(clients, name, asked):
        arn = clients("iam").create_open_id_connect_provider(
            Url=asked["Url"], ClientIDList=asked["ClientIdList"], ThumbprintList=[]
        )["OpenIDConnectProviderArn"]
        return arn, {"Arn": arn}

    @staticmethod
    def remove(clients, reference):
        clients("iam").delete_open_id_connect_provider(OpenIDConnectProviderArn=reference)


class Key(Resource):
    """aws-resource-kms-key.html: moto fails on its tags."""

    TYPE = "AWS::KMS::Key"

    @staticmethod
    def make(clients, name, asked):
        tags = [{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in asked.get("Tags", [])]
        about = {"Policy": json.dumps(asked["KeyPolicy"]), "Description": asked.get("Description", "")}
        made = clients("kms").create_key(**about, Tags=tags)["KeyMetadata"]
        if asked.get("EnableKeyRotation"):
            clients("kms").enable_key_rotation(KeyId=made["KeyId"])
        return made["KeyId"], {"KeyId": made["KeyId"], "Arn": made["Arn"]}

    @staticmethod
    def remove(clients, reference):
        clients("kms").schedule_key_deletion(KeyId=reference, PendingWindowInDays=7)


class BucketPolicy(Resource):
    """aws-resource-s3-bucketpolicy.html"""

    TYPE = "AWS::S3::BucketPolicy"

    @staticmethod
    def make(clients, name, asked):
        clients("s3").put_bucket_policy(Bucket=asked["Bucket"], Policy=json.dumps(asked["PolicyDocument"]))
        return asked["Bucket"], {}

    @staticmethod
    def remove(clients, reference):
        clients("s3").delete_bucket_policy(Bucket=reference)


class Secret(Resource):
    """aws-resource-secretsmanager-secret.html"""

    TYPE = "AWS::SecretsManager::Secret"

    @staticmethod
    def make(clients, name, asked):
        secrets = clients("secretsmanager")
        kept = {key: asked[key] for key in ("Description", "KmsKeyId", "Tags") if key in asked}
        text = asked.get("SecretString") or _generated(secrets, asked.get("GenerateSecretString", {}))
        arn = secrets.create_secret(Name=asked.get("Name", name), SecretString=text, **kept)["ARN"]
        return arn, {"Id": arn}

    @staticmethod
    def remove(clients, reference):
        clients("secretsmanager").delete_secret(SecretId=reference, ForceDeleteWithoutRecovery=True)


def _generated(secrets, asked: dict) -> str:
    about = {key: asked[key] for key in ("PasswordLength", "ExcludeCharacters", "ExcludePunctuation") if key in asked}
    password = secrets.get_random_password(**about)["RandomPassword"]
    if "GenerateStringKey" not in asked:
        return password
    return json.dumps({**json.loads(asked["SecretStringTemplate"]), asked["GenerateStringKey"]: password})


class SecretAttachment(Resource):
    """aws-resource-secretsmanager-secrettargetattachment.html: the secret tells where the database is as well."""

    TYPE = "AWS::SecretsManager::SecretTargetAttachment"

    @staticmethod
    def make(clients, name, asked):
        secrets = clients("secretsmanager")
        [database] = clients("rds").describe_db_instances(DBInstanceIdentifier=asked["TargetId"])["DBInstances"]
        known = json.loads(secrets.get_secret_value(SecretId=asked["SecretId"])["SecretString"])
        told = {"engine": database["Engine"], "host": database["Endpoint"]["Address"]}
        secrets.put_secret_value(SecretId=asked["SecretId"], SecretString=json.dumps({**known, **told}))
        return asked["SecretId"], {}


class Parameter(Resource):
    """aws-resource-ssm-parameter.html: its tags are a map, on which moto fails."""

    TYPE = "AWS::SSM::Parameter"

    @staticmethod
    def make(clients, name, asked):
        tags = [{"Key": key, "Value": value} for key, value in asked.pop("Tags", {}).items()]
        about = {"Name": f"/{name}", **asked}
        clients("ssm").put_parameter(**about, Tags=tags)
        return about["Name"], {"Type": about["Type"], "Value": about["Value"]}

    @staticmethod
    def change(clients, reference, asked):
        about = {key: asked[key] for key in ("Value", "Type", "Description") if key in asked}
        clients("ssm").put_parameter(Name=reference, Overwrite=True, **about)
        return True

    @staticmethod
    def remove(clients, reference):
        clients("ssm").delete_parameter(Name=reference)


kinds = (IdentityProvider, Key, BucketPolicy, Secret, SecretAttachment, Parameter)
