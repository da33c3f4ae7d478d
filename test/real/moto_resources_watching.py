"""Alarms, and who may send them."""

import json

from moto_resource import Resource


class Alarm(Resource):
    """aws-resource-cloudwatch-alarm.html"""

    TYPE = "AWS::CloudWatch::Alarm"

    @staticmethod
    def make(clients, name, asked):
        about = {"AlarmName": name, **asked}
        clients("cloudwatch").put_metric_alarm(**about)
        [made] = clients("cloudwatch").describe_alarms(AlarmNames=[about["AlarmName"]])["MetricAlarms"]
        return made["AlarmName"], {"Arn": made["AlarmArn"]}

    @staticmethod
    def remove(clients, reference):
        clients("cloudwatch").delete_alarms(AlarmNames=[reference])


class TopicPolicy(Resource):
    """aws-resource-sns-topicpolicy.html"""

    TYPE = "AWS::SNS::TopicPolicy"

    @staticmethod
    def make(clients, name, asked):
        for topic in asked["Topics"]:
            value = json.dumps(asked["PolicyDocument"])
            clients("sns").set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=value)
        return name, {"Id": name}


kinds = (Alarm, TopicPolicy)
