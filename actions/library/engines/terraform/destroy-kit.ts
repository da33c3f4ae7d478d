import type { TerraformSettings } from './settings.ts';

/** Settings of a backend that say where a state lies; others may be secrets, and a parameter is read by many. */
const placeSettings =
  /^\s*(bucket|key|region|prefix|path|workspace_dir|workspace_key_prefix|container_name|storage_account_name|resource_group_name|schema_name|secret_suffix|namespace|use_lockfile|dynamodb_table)\s*=/;

/** What is said of a project where others may read it. */
export function destroyKitOf(settings: TerraformSettings) {
  const { directory, backendConfig, workspace, variableFiles } = settings;
  const backend = backendConfig.filter((line) => !line.includes('=') || placeSettings.test(line));
  return { directory, backend, workspace, variableFiles };
}
