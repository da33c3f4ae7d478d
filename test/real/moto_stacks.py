"""What of moto's CloudFormation is answered otherwise than AWS answers it, and stands in the way of an apply.

Each function goes around one of moto's, and restores the one rule of AWS that its text names. `mends` is all of
them: `test/real/cdk/mends.test.ts` shows for each that plain moto lacks it, and that it is there with the mend.
"""

from functools import wraps

from moto.cloudformation import models, responses
from moto.cloudformation.models import CloudFormationBackend, Stack
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.responses import ActionResult

API = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/"


def tags_of_a_change_set() -> None:
    """DescribeChangeSet answers Tags as a list of Key and Value (API_DescribeChangeSet.html, "Tags"); moto hands
    its dictionary to the list's form, which keeps nothing of it."""
    CloudFormationResponse.RESPONSE_KEY_PATH_TO_TRANSFORMER["DescribeChangeSetOutput.Tags"] = responses.transform_dict


def template_of_a_change_set() -> None:
    """GetTemplate with ChangeSetName answers the template of that change set (API_GetTemplate.html: "The name or
    Amazon Resource Name (ARN) of a change set for which CloudFormation returns the associated template"); moto
    answers the stack's whatever is asked."""
    plain = CloudFormationResponse.get_template

    @wraps(plain)
    def get_template(self):
        name = self._get_param("ChangeSetName")
        if name is None:
            return plain(self)
        return ActionResult({"TemplateBody": self.cloudformation_backend.describe_change_set(name).template})

    CloudFormationResponse.get_template = get_template


def token_of_an_operation() -> None:
    """"All events triggered by a given stack operation are assigned the same client request token"
    (API_StackEvent.html, "ClientRequestToken"); moto gives them none."""
    for operation in ("execute_change_set", "delete_stack"):
        setattr(CloudFormationResponse, operation, _with_token(getattr(CloudFormationResponse, operation)))


def _with_token(plain):
    @wraps(plain)
    def operation(self):
        backend = self.cloudformation_backend
        stacks = list(backend.stacks.values())
        before = {stack.stack_id: len(stack.events) for stack in stacks}
        answer = plain(self)
        for stack in stacks:
            for event in stack.events[before[stack.stack_id] :]:
                event.client_request_token = self._get_param("ClientRequestToken")
        return answer

    return operation


def change_sets_of_a_stack() -> None:
    """ListChangeSets "returns the ID and status of each active change set for a stack" (API_ListChangeSets.html);
    moto answers those of all stacks."""
    plain = CloudFormationResponse.list_change_sets

    @wraps(plain)
    def list_change_sets(self):
        stack = self._get_param("StackName")
        all_sets = self.cloudformation_backend.list_change_sets()
        return ActionResult({"Summaries": [one for one in all_sets if stack in (one.stack_id, one.stack_name)]})

    CloudFormationResponse.list_change_sets = list_change_sets


def outputs_of_an_execution() -> None:
    """DescribeStacks answers the Outputs of the template that the stack has (API_Stack.html, "Outputs"); moto reads
    them when it makes the stack, which for a change set is before there is a template."""
    plain = CloudFormationBackend.execute_change_set

    @wraps(plain)
    def execute_change_set(self, *given, **named):
        plain(self, *given, **named)
        for stack in self.stacks.values():
            _read_outputs(stack)

    CloudFormationBackend.execute_change_set = execute_change_set


def _read_outputs(stack: Stack) -> None:
    if stack.template:
        stack._parse_template()
        stack.output_map = stack._create_output_map()


mends = {
    function.__name__: function
    for function in (
        tags_of_a_change_set,
        template_of_a_change_set,
        token_of_an_operation,
        change_sets_of_a_stack,
        outputs_of_an_execution,
    )
}
