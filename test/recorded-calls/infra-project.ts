import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { build } from '../../infra/build.ts';
import { configurationOf } from '../../infra/configuration/read.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { app } from '../actions/cdk-scene.ts';
import { appFile } from '../infra/configurations.ts';
import type { Template } from '../infra/synthesised.ts';
import { StandIn } from '../tool/stand-in.ts';

const page = { services: { web: { role: 'frontend', port: 3000 } }, tasks: {}, secrets: {} };

/** A machine with the assembly of an environment of `infra/`, as its app writes it. */
export function infraProject(): StandIn {
  const standIn = new StandIn();
  standIn.write(`${app}/cdk.json`, '{"app":"node infra/app.ts"}');
  const outdir = join(standIn.workspace, app, 'cdk.out');
  const context = { ...featureFlags };
  const made = new App({ context, outdir, builtinCloudFormationValidation: false });
  build(made, configurationOf('alpha.yaml', appFile({ ...page, database: false })), new Map());
  made.synth();
  return standIn;
}

/** The parameters that its template refers to, with a value each. */
export function published(standIn: StandIn): { name: string; value: string }[] {
  const file = join(standIn.workspace, app, 'cdk.out/adhoc-app-alpha.template.json');
  const template: Template = JSON.parse(readFileSync(file, 'utf8'));
  const referred = Object.values(template.Parameters).filter(({ Type }) =>
    Type.includes('::SSM::'),
  );
  return referred.map(({ Default: name }) => ({ name, value: seen(name) }));
}

function seen(name: string): string {
  return name.startsWith('/cdk-bootstrap/') ? '30' : 'known';
}
