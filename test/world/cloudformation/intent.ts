import type { Capability, CreateChangeSetInput } from '@aws-sdk/client-cloudformation';
import { AwsFailure } from '../failure.ts';
import type { CloudFormationModel } from './model.ts';
import { resolveParameters } from './parameters.ts';
import type { Intent, StackState } from './records.ts';
import { checkReferences } from './references.ts';
import { invalid, parseTemplate, type Template, templateText } from './template.ts';

const longestBody = 51_200;
const longestTemplate = 1_000_000;

type Request = Pick<
  CreateChangeSetInput,
  | 'TemplateBody'
  | 'TemplateURL'
  | 'UsePreviousTemplate'
  | 'Parameters'
  | 'Capabilities'
  | 'Tags'
  | 'RoleARN'
  | 'NotificationARNs'
>;

/** What a request wants a stack to be made from; what is not said stays as it is. */
export function intentOf(
  model: CloudFormationModel,
  request: Request,
  { before, now }: { readonly before: StackState | undefined; readonly now: number },
): Intent {
  const template = givenTemplate(model, request, before);
  const parsed = parseTemplate(template);
  checkReferences(parsed);
  const around = { before: before?.parameters ?? {}, parameters: model.neighbours.parameters, now };
  const parameters = resolveParameters(parsed, request, around);
  checkCapabilities(parsed, request.Capabilities ?? []);
  return {
    template,
    parameters,
    tags: request.Tags ? tagsOf(request) : (before?.tags ?? {}),
    capabilities: request.Capabilities ?? [],
    role: request.RoleARN ?? before?.role,
    notificationArns: request.NotificationARNs ?? before?.notificationArns,
  };
}

function tagsOf({ Tags = [] }: Request): Record<string, string> {
  return Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}

export function givenTemplate(
  model: CloudFormationModel,
  { TemplateBody, TemplateURL, UsePreviousTemplate }: Request,
  before: Pick<StackState, 'template'> | undefined,
): string {
  if (UsePreviousTemplate && before) return before.template;
  if (TemplateBody === undefined && TemplateURL === undefined)
    throw invalid('Either Template URL or Template Body must be specified.');
  if (TemplateBody === undefined) return fromUrl(model, TemplateURL ?? '');
  if (Buffer.byteLength(TemplateBody) > longestBody)
    throw invalid(
      `1 validation error detected: Value '${TemplateBody.slice(0, 40)}...' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${longestBody}`,
    );
  return TemplateBody;
}

function fromUrl(model: CloudFormationModel, url: string): string {
  const text = templateText(model.templateAt(url));
  if (Buffer.byteLength(text) > longestTemplate)
    throw invalid(`Template may not exceed ${longestTemplate} bytes in size.`);
  return text;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html */
const identities =
  /^AWS::IAM::(AccessKey|Group|InstanceProfile|ManagedPolicy|Policy|Role|User|UserToGroupAddition)$/;
const namedIdentities: Readonly<Record<string, string>> = {
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
};

/** What a template needs somebody to agree to. */
export function capabilitiesOf({ Resources, Transform }: Template): Capability[] {
  const all = Object.values(Resources);
  const named = all.some(
    ({ Type, Properties = {} }) => (namedIdentities[Type] ?? '') in Properties,
  );
  const some = all.some(({ Type }) => identities.test(Type));
  const iam: Capability[] = named ? ['CAPABILITY_NAMED_IAM'] : some ? ['CAPABILITY_IAM'] : [];
  return Transform === undefined ? iam : [...iam, 'CAPABILITY_AUTO_EXPAND'];
}

/** A change set expands macros whether anybody agrees or not. */
function checkCapabilities(template: Template, given: readonly Capability[]): void {
  const needed = capabilitiesOf(template).filter((one) => one !== 'CAPABILITY_AUTO_EXPAND');
  const missing = needed.filter(
    (one) => !given.includes(one) && !given.includes('CAPABILITY_NAMED_IAM'),
  );
  if (missing.length > 0)
    throw new AwsFailure(
      'InsufficientCapabilitiesException',
      `Requires capabilities : [${missing.join(', ')}]`,
    );
}
