import type { Json } from '../../sealed-plan/json.ts';
import type { Shaped } from '../../sealed-plan/shape.ts';
import { listOf, matching, members, orNull, text } from '../../sealed-plan/shapes.ts';
import { readSealed } from '../sealed-options.ts';
import type { Project } from './project.ts';

const schema = members({
  directory: matching('^(?!/)(?!(.*/)?\\.\\.(/|$))\\P{Cc}*$', 'Where the tool is started.'),
  workspace: orNull(text('Workspace of the state.')),
  backendConfig: listOf(text('Setting or file.'), 'Where the state lies, as the workflow says it.'),
  variableFiles: listOf(text('A file.'), 'Relative to the directory.'),
});

/** What an apply must do as the plan did; sealed with it. */
export type TerraformSettings = Shaped<typeof schema>;

/** @throws RefusedError `plan-format-unknown`. */
export function readSettings(sealed: Json): TerraformSettings {
  return readSealed(schema, sealed);
}

export function settingsOf(project: Project): TerraformSettings {
  const { below: directory, workspace = null, backendConfig, variableFiles } = project;
  return { directory, workspace, backendConfig, variableFiles };
}
