"""What of moto's CloudFormation stands in the way of stacks that read parameters, are updated and deleted.

Each function goes around one of moto's, and restores the one rule of AWS that its text names (pages of
AWSCloudFormation/latest). `test/real/infra/mends.test.ts` shows for each that plain moto lacks it.
"""

import json
from functools import wraps

from moto.cloudformation import parsing, responses
from moto.cloudformation.models import Stack
from moto.cloudformation.parsing import ResourceMap


def version_of_a_template() -> None:
    """AWSTemplateFormatVersion is optional (UserGuide/format-version-structure.html); GetTemplateSummary of moto fails
    on a template without, as the CDK writes it."""
    plain = responses.get_template_summary_response_from_template

    @wraps(plain)
    def summary(template_body):
        written = Stack.parse_template(template_body)
        return plain(json.dumps({"AWSTemplateFormatVersion": "2010-09-09", **written}, default=str))

    responses.get_template_summary_response_from_template = summary


def names_of_parameters() -> None:
    """The value of a parameter of an SSM type is the name in Parameter Store, and what is there is its ResolvedValue
    (API_Parameter.html, "ResolvedValue"); moto keeps what is there alone, also as the previous value."""

    def stack_parameters(self) -> dict:
        return {name: _given_to(self.resource_map, name) for name in self.resource_map.resolved_parameters}

    def parameter_list(self) -> list:
        resolved = self.resource_map.resolved_parameters
        told = [(name, given, resolved[name]) for name, given in self.stack_parameters.items()]
        return [
            {"ParameterKey": name, "ParameterValue": given, **({} if value == given else {"ResolvedValue": value})}
            for name, given, value in told
        ]

    Stack.stack_parameters = property(stack_parameters)
    Stack.parameter_list = property(parameter_list)


def _given_to(resources: ResourceMap, name: str):
    written = resources._template.get("Parameters", {}).get(name, {})
    return resources.input_parameters.get(name, written.get("Default"))


def values_of_parameters() -> None:
    """A resource is updated when a value that it is made with is another one: what an SSM parameter holds is read when
    the change set is made (UserGuide/parameters-section-structure.html, "SSM parameter types"). moto takes every
    parameter for another that is given and was not given before, and never looks at what it holds."""
    plain = ResourceMap.build_resource_diff

    @wraps(plain)
    def build_resource_diff(self, other_template, parameters=None):
        diff = plain(self, other_template)
        given = {**self.input_parameters, **(parameters or {})}
        written = other_template.get("Parameters", {})
        now = {name: _value(self, slot, given.get(name, slot.get("Default"))) for name, slot in written.items()}
        changed = {name for name, value in now.items() if self.resolved_parameters.get(name, value) != value}
        old, new = self._resource_json_map, other_template["Resources"]
        same = [name for name in new if name in old and new[name] == old[name]]
        diff["Modify"] += [name for name in same if changed & {*parsing.get_references_from_template(new[name])}]
        return diff

    ResourceMap.build_resource_diff = build_resource_diff


def _value(resources: ResourceMap, slot: dict, given):
    kind = slot.get("Type", "String")
    return resources.parse_ssm_parameter(given, kind) if kind.startswith("AWS::SSM::Parameter::") else given


def order_of_a_deletion() -> None:
    """What refers to another resource is deleted before it (UserGuide/aws-attribute-dependson.html: "CloudFormation
    deletes resources in the reverse order of creation"); moto deletes in any order."""

    def delete(self) -> None:
        for logical_id in reversed([*self._parsed_resources]):
            asked = self._resource_json_map.get(logical_id, {"DeletionPolicy": "Retain"})
            resource = self._parsed_resources[logical_id]
            if resource is not None and asked.get("DeletionPolicy") != "Retain":
                self._delete_resource(resource, asked)
                del self._parsed_resources[logical_id]

    ResourceMap.delete = delete


def users_of_what_is_replaced() -> None:
    """A resource that another one is replaced for refers to the new one (UserGuide/using-cfn-updating-stacks-update-
    behaviors.html, "Replacement"): "CloudFormation ... changes references from other dependent resources to the new
    resource". moto changes only what is written otherwise itself. Task definitions are always replaced."""
    plain = ResourceMap.build_resource_diff

    @wraps(plain)
    def build_resource_diff(self, other_template, parameters=None):
        diff = plain(self, other_template, parameters)
        asked = other_template["Resources"]
        replaced = {name for name in diff["Modify"] if asked[name]["Type"] == "AWS::ECS::TaskDefinition"}
        users = [name for name, one in asked.items() if replaced & {*parsing.get_references_from_template(one)}]
        touched = {*diff["Modify"], *diff["Add"]}
        diff["Modify"] += [name for name in users if name not in touched]
        return diff

    ResourceMap.build_resource_diff = build_resource_diff


def no_value_in_a_list() -> None:
    """AWS::NoValue as what Fn::If returns removes the member (UserGuide/pseudo-parameter-reference.html,
    "AWS::NoValue"), from a list as well; there moto leaves None in its place."""
    plain = parsing.clean_json

    @wraps(plain)
    def clean_json(given, resources_map):
        cleaned = plain(given, resources_map)
        return [one for one in cleaned if one is not None] if isinstance(given, list) else cleaned

    parsing.clean_json = clean_json


mends = {
    function.__name__: function
    for function in (
        version_of_a_template,
        names_of_parameters,
        values_of_parameters,
        order_of_a_deletion,
        users_of_what_is_replaced,
        no_value_in_a_list,
    )
}
