import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The flags of new CDK projects as of the pinned version, wherever the CLI is started. Only that one is off which
 * would add a function, and with it an asset, to empty a group that nothing is in.
 */
export const featureFlags: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'cdk.json'), 'utf8'),
).context;
