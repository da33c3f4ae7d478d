import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { build } from '../../infra/build.ts';
import type { Configuration } from '../../infra/configuration/read.ts';
import { featureFlags } from '../../infra/feature-flags.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties are whatever the type of resource has
  readonly Properties?: Readonly<Record<string, any>>;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** The template of an environment as it is after its first deployment. */
export function templateOf(configuration: Configuration): Template {
  const outdir = mkdtempSync(join(tmpdir(), 'cost-'));
  try {
    const context = { ...featureFlags };
    const app = new App({ context, outdir, builtinCloudFormationValidation: false });
    build(app, configuration, new Map());
    const [stack] = app.synth().stacks;
    if (!stack) throw new Error('the configuration makes no stack');
    return stack.template as Template;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
