import { table } from './face-readme.ts';

/** What tells one pipeline of `environment.yml` from the others. */
export interface Pipeline {
  readonly kind: string;
  readonly layer: string;
  readonly operation: string;
  readonly tool: string;
}

/** Starter files whose pipelines act runs for real, with all that their runs were: `test/real/workflows` holds it. */
export const played = {
  'ad-hoc-terraform.yml': both({ kind: 'ad-hoc', layer: 'app', tool: 'terraform' }),
  'ad-hoc-cdk.yml': both({ kind: 'ad-hoc', layer: 'app', tool: 'cdk' }),
  'production-infra-terraform.yml': [
    ...both({ kind: 'prod', layer: 'base', tool: 'terraform' }),
    ...both({ kind: 'prod', layer: 'app', tool: 'terraform' }),
  ],
} as const;

function both(one: Omit<Pipeline, 'operation'>): readonly Pipeline[] {
  return ['create-update', 'destroy'].map((operation) => ({ ...one, operation }));
}

/** Every pipeline with its inputs, and the starter file by which it was run. */
export function pipelineTable(): string {
  const rows = pipelines().map((one) => [
    ...[one.kind, one.layer, one.operation, one.tool],
    settings(one),
    starterOf(one),
  ]);
  return table(['kind', 'layer', 'operation', 'tool', 'with', 'run by act'], rows);
}

const tools = ['cdk', 'cloudformation', 'terraform', 'opentofu'];

function pipelines(): Pipeline[] {
  return ['ad-hoc', 'prod'].flatMap((kind) =>
    ['base', 'app'].flatMap((layer) =>
      ['create-update', 'destroy'].flatMap((operation) =>
        tools.map((tool) => ({ kind, layer, operation, tool })),
      ),
    ),
  );
}

/** How one pipeline is told in a line. */
export function lineOf({ kind, layer, operation, tool }: Pipeline): string {
  return [kind, layer, operation, tool].join(', ');
}

function starterOf(pipeline: Pipeline): string {
  const found = Object.entries(played).find(([, all]) =>
    all.map(lineOf).includes(lineOf(pipeline)),
  );
  return found ? `[${found[0]}](examples/workflows/${found[0]})` : '';
}

function settings(given: Pipeline): string {
  const isTyped = given.kind === 'prod' && given.operation === 'destroy';
  const all = { ...given, ...(isTyped ? { confirmation: '<name>' } : {}) };
  return `\`${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')}\``;
}
