import { privateSchema } from '../../actions/library/sealed-plan/private-schema.ts';
import { formatVersion, publicSchema } from '../../actions/library/sealed-plan/public-schema.ts';

/** The JSON Schema of a sealed plan, as others can validate with it. */
export function planFormat(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Manifest of a sealed plan, format ${formatVersion}`,
    description: 'manifest.json is the root; the first entry of the payload is $defs/private.',
    ...publicSchema,
    $defs: { private: privateSchema },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
