import { list, text } from '../../host/fields.ts';
import { lines } from '../../host/lines.ts';
import { pairs } from '../../host/pairs.ts';
import { forTools } from '../for-tools.ts';

/** What only templates need that lie in a project. */
const templateInputs = forTools(['cloudformation'], {
  stacks: pairs({
    prose:
      'The stacks in the order in which they are worked off, each with the path of its template, relative to `working-directory`. In both `{environment}` stands for the environment. Without it there is one stack, `adhoc-app-<environment>` by `kind` and `layer`, of `template`.',
    key: /^[A-Za-z{][A-Za-z0-9{}-]*$/,
    line: 'name=path of a template',
  }),
  template: text({
    prose: 'The template of the one stack, relative to `working-directory`.',
    pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
    allowed: 'a path inside of working-directory',
    default: 'template.yaml',
  }),
  'parameter-files': lines({
    prose:
      "Files with values of parameters, relative to `working-directory`, for all stacks, behind `<environment>.json` or `.yaml` beside a template, which is taken when it is there. A file is a map, or the AWS CLI's list.",
    line: 'the path of a file',
    pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
    example: 'common.json',
  }),
  capabilities: list({
    prose: 'What CloudFormation is explicitly allowed: templates with roles need it.',
    pattern: /^CAPABILITY_(IAM|NAMED_IAM|AUTO_EXPAND)$/,
    item: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND',
    example: 'CAPABILITY_NAMED_IAM',
  }),
});

/** What is said of stacks, whatever they are written with. */
const stackInputs = forTools(['cloudformation', 'cdk'], {
  parameters: pairs({
    prose:
      'Values of parameters, for every stack that declares them, or with `stack/Name` for one. They win over files.',
    key: /^([A-Za-z][A-Za-z0-9-]*\/)?[A-Za-z0-9]+$/,
    line: 'Name=value',
  }),
  'stack-tags': pairs({
    prose:
      'Tags of the stacks, and so of their resources, beside those that tell whose they are (`env`, `adhoc:env`, ...).',
    key: /^(?!aws:|adhoc:)[\w .:/=+@-]{1,127}$/,
    line: 'key=value',
  }),
  'execution-role': text({
    prose:
      'ARN of the role that CloudFormation works with; the caller must be allowed to pass it. Without it, CloudFormation works with the role that a CDK app names, that of the stack, or of the caller.',
    pattern: /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    allowed: 'the ARN of a role',
    example: 'arn:aws:iam::123456789012:role/environments-cloudformation',
  }),
});

/** The inputs of a plan with CloudFormation, each with its own name of the tool's. */
export const cloudFormationInputs = { ...templateInputs, ...stackInputs };
