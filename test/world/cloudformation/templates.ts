import type {
  GetTemplateInput,
  GetTemplateOutput,
  GetTemplateSummaryInput,
  GetTemplateSummaryOutput,
  ParameterDeclaration,
} from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import { existing } from './describe-stacks.ts';
import { changeSetNotFound } from './execute.ts';
import { capabilitiesOf, givenTemplate } from './intent.ts';
import { type CloudFormationModel, changeSetOf } from './model.ts';
import { isHidden } from './parameters.ts';
import { parseTemplate, type TemplateParameter } from './template.ts';

/** The text as it was given, of a stack or of a change set. */
export function getTemplate(
  model: CloudFormationModel,
  request: GetTemplateInput,
  { now }: Call,
): GetTemplateOutput {
  const StagesAvailable: GetTemplateOutput['StagesAvailable'] = ['Original', 'Processed'];
  if (request.ChangeSetName !== undefined) {
    const changeSet = changeSetOf(model, request, now);
    if (!changeSet) throw changeSetNotFound(request);
    return { TemplateBody: changeSet.intent.template, StagesAvailable };
  }
  const state = existing(model, request.StackName ?? '', now).state.at(now);
  const review = state.status === 'REVIEW_IN_PROGRESS';
  return { TemplateBody: review ? '' : state.template, StagesAvailable };
}

export function getTemplateSummary(
  model: CloudFormationModel,
  request: GetTemplateSummaryInput,
  { now }: Call,
): GetTemplateSummaryOutput {
  const text =
    request.StackName === undefined
      ? givenTemplate(model, request, undefined)
      : existing(model, request.StackName, now).state.at(now).template;
  const template = parseTemplate(text);
  const Capabilities = capabilitiesOf(template);
  const types = Object.values(template.Resources).map(({ Type }) => Type);
  return {
    Parameters: Object.entries(template.Parameters ?? {}).map(declaration),
    ...(template.Description === undefined ? {} : { Description: template.Description }),
    ...(Capabilities.length > 0
      ? {
          Capabilities,
          CapabilitiesReason: `The following resource(s) require capabilities: [${types.join(', ')}]`,
        }
      : {}),
    ResourceTypes: types,
    Version: '2010-09-09',
    DeclaredTransforms:
      template.Transform === undefined ? [] : [template.Transform].flat().map(String),
  };
}

function declaration([ParameterKey, one]: [string, TemplateParameter]): ParameterDeclaration {
  return {
    ParameterKey,
    ParameterType: one.Type,
    NoEcho: isHidden(one),
    ...(one.Default === undefined ? {} : { DefaultValue: String(one.Default) }),
    ...(one.Description === undefined ? {} : { Description: one.Description }),
    ParameterConstraints: one.AllowedValues ? { AllowedValues: one.AllowedValues.map(String) } : {},
  };
}
