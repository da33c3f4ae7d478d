import { allServices, appFile, baseFile, bootstrapFile } from './configurations.ts';

interface Combination {
  readonly title: string;
  readonly file: () => Record<string, unknown>;
}

/** Every combination of kind, layer and main option. */
export const combinations: readonly Combination[] = [
  { title: 'bootstrap with everything', file: () => bootstrapFile() },
  {
    title: 'bootstrap of ad-hoc environments by Terraform',
    file: () => bootstrapFile({ prod: undefined, tools: ['terraform'], images: [] }),
  },
  ...['public', 'endpoints', 'one-nat', 'nat-per-az'].map((egress) => ({
    title: `ad-hoc base, egress ${egress}`,
    file: () => baseFile({ egress }),
  })),
  { title: 'ad-hoc app with everything', file: () => appFile() },
  {
    title: 'ad-hoc app with nothing but a page',
    file: () =>
      appFile({
        services: { web: allServices['web-ui'] },
        tasks: {},
        secrets: {},
        environment: {},
        database: false,
        exec: false,
        spot: false,
        architecture: 'ARM64',
      }),
  },
];
