import { App } from 'aws-cdk-lib';
import { build } from '../../infra/build.ts';
import { configurationOf } from '../../infra/configuration/read.ts';
import { featureFlags } from '../../infra/feature-flags.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON, and a test says which
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Condition?: string;
  readonly DependsOn?: readonly string[];
}

/** A template as CloudFormation gets it. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters: Readonly<
    Record<string, { readonly Type: string; readonly Default: string }>
  >;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** The template of a configuration, with first images for the named services. */
export function synthesised(
  file: Record<string, unknown>,
  firstImages: Readonly<Record<string, string>> = {},
): Template {
  // The nag test lets the construct library judge every template; here it would only take time.
  const app = new App({ context: { ...featureFlags }, builtinCloudFormationValidation: false });
  build(app, configurationOf('test.yaml', file), new Map(Object.entries(firstImages)));
  const [stack] = app.synth().stacks;
  return stack?.template as Template;
}

/** Resources of a type: logical id and resource. */
export function ofType(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(template.Resources).filter(([, { Type }]) => Type === type);
}

/** The one resource of a type that has these properties. */
export function only(template: Template, type: string, properties: object = {}): Resource {
  const found = ofType(template, type).filter(([, { Properties }]) =>
    Object.entries(properties).every(([key, value]) => Properties[key] === value),
  );
  if (found.length !== 1)
    throw new Error(`${found.length} of ${type} ${JSON.stringify(properties)}`);
  return found[0]?.[1] as Resource;
}
