import { choice, count, duration, flag, list, text } from '../host/fields.ts';
import { lines } from '../host/lines.ts';
import { pairs } from '../host/pairs.ts';
import { tools } from './engine.ts';
import { forTools } from './for-tools.ts';

const terraforms = ['terraform', 'opentofu'] as const;

/** The inputs of every action that runs a tool in a project. */
export const engineInputs = {
  tool: choice(tools, {
    prose:
      'The tool. The program of Terraform or OpenTofu is on the PATH of the job; CloudFormation needs none; the CDK comes from the project.',
    required: true,
  }),
  'working-directory': text({
    prose: 'The folder of the project: where the tool is started, or where templates lie.',
    pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\\p{Cc}]+$/u,
    allowed: 'a path inside of the workspace, relative to it',
    default: '.',
    example: 'infra/app',
  }),
  ...forTools(terraforms, {
    variables: pairs({
      prose:
        "The project's variables. They reach the tool by a file, never on a command line; only keyed hashes of them are in the plan.",
      key: /^[A-Za-z_][\w-]*$/,
      line: 'name=value',
    }),
    'backend-config': lines({
      prose:
        'Settings of the state backend, in which `{environment}` stands for the environment, or names of files with such. Without one that says where the state lies, `<kind>/<environment>/<layer>.tfstate` is its key: what the roles of `infra/bootstrap` reach.',
      line: 'name=value, or the name of a file',
      example: 'key=ad-hoc/{environment}/app.tfstate',
    }),
    workspace: text({
      prose: 'A workspace of the state that exists; none is created.',
      pattern: /^[\w.{}-]{1,90}$/,
      allowed: 'the name of a workspace',
      example: 'alpha',
    }),
    parallelism: count({ prose: 'How many things the tool does at once.', min: 1, max: 100 }),
    'lock-timeout': duration({
      prose: 'How long the lock of the state is waited for.',
      default: '5m',
    }),
  }),
  ...forTools([...terraforms, 'cdk'], {
    'child-environment': list({
      prose:
        "Variables of the job that the tool gets beside those of the machine, proxies, git and the tool's own registries. No other ones reach it.",
      pattern: /^(?!ACTIONS_|GITHUB_|INPUT_|TF_CLI_ARGS|TF_VAR_|CDK_)[A-Za-z_]\w*$/,
      item: "the name of a variable that is none of GitHub's",
      example: 'DATADOG_API_KEY',
    }),
  }),
};

/** What may be asked of a plan; the page shows what was. */
export const planOptionInputs = {
  operation: choice(['create-update', 'destroy', 'drift'], {
    prose:
      'What is planned: to create and update, to destroy all, or, with `drift`, a page of what was changed outside and no plan.',
    default: 'create-update',
  }),
  ...forTools(terraforms, {
    'variable-files': list({
      prose:
        'Files with values of variables, relative to `working-directory`, behind `<environment>.tfvars`, which is taken when it is there.',
      pattern: /^[^-]/,
      item: 'the path of a file',
      example: 'common.tfvars',
    }),
    targets: lines({
      prose: 'Addresses to which the plan is limited; the page calls it a danger.',
      line: 'the address of a resource or module',
      example: 'module.web',
    }),
    replace: lines({
      prose: 'Addresses that are to be replaced.',
      line: 'the address of a resource',
      example: 'aws_instance.web',
    }),
    refresh: flag({
      prose: 'Whether the tool looks at what there is before it plans.',
      default: 'true',
    }),
  }),
};
