/**
 * Who may import whom: written to biome.layers.json by `npm run docs`, enforced by `npm run lint`,
 * and shown to bite, folder by folder, in test/repo/layers.test.ts.
 */
import { actionNames } from './actions.ts';

/** Concepts of actions/library/ in their declared order: each imports only those before it. */
export const concepts = [
  'text',
  'system',
  'host',
  'naming',
  'aws',
  'github',
  'findings',
  'command-line',
  'image',
  'task-definition',
  'image-record',
  'inventory',
  'task-log',
  'preflight',
  'placement',
  'stopped-task',
  'migration',
  'lease',
  'one-off-task',
  'rollout',
  'sealed-plan',
  'review',
  'engines',
] as const;

type Concept = (typeof concepts)[number];

/** Folders that are divided, with their parts in declared order: each imports only those before it. */
export const divided: Readonly<Record<string, readonly string[]>> = {
  'actions/library/rollout': [
    'service',
    'revision',
    'request',
    'judge',
    'prepare',
    'start',
    'check',
    'follow',
    'go-back',
    'cancel',
    'end',
    'take-up',
    'tell',
  ],
  'actions/library/engines/cloudformation': [
    'template',
    'stack',
    'project',
    'saved-plan',
    'changes',
    'prepare',
    'plan',
    'verify',
    'operation',
    'begin',
    'end',
    'apply',
  ],
  'actions/apply-env': ['request', 'gate', 'open', 'verify', 'carry-out', 'post'],
};

/** Packages that only these concepts may import. */
const packagesOf: Readonly<Record<string, readonly Concept[]>> = {
  '@aws-sdk/**': ['aws'],
  '@smithy/**': ['aws'],
  '@actions/**': ['host', 'github'],
  'node:process': ['system', 'host'],
  'node:timers': ['system', 'host'],
  'node:timers/promises': [],
  'node:child_process': ['system'],
};

/** Globals that only these concepts may touch. */
const globalsOf: Readonly<Record<string, readonly Concept[]>> = {
  process: ['system', 'host'],
  Date: ['system', 'host'],
  performance: ['system', 'host'],
  setTimeout: ['system', 'host'],
  setInterval: ['system', 'host'],
  setImmediate: ['system', 'host'],
  fetch: ['aws'],
};

/** Folders beside the product that it never imports. */
const outside = ['infra', 'test', 'tools'];

/** What one folder must not import or touch. */
export interface Layer {
  readonly folder: string;
  readonly imports: readonly string[];
  readonly globals: readonly string[];
}

/** One layer per folder of shipped code, and per part of one that is divided. */
export function layers(root: string): Layer[] {
  const verbs = actionNames(root);
  return [
    ...concepts.flatMap((concept) => withParts(conceptLayer(concept, verbs))),
    ...verbs.flatMap((verb) => withParts(verbLayer(verb, verbs))),
    infraLayer(verbs),
    worldLayer(verbs),
    {
      folder: 'test/runner',
      imports: ['**/actions/**', '@actions/**', '@aws-sdk/**'],
      globals: [],
    },
  ];
}

function conceptLayer(concept: Concept, verbs: readonly string[]): Layer {
  const later = concepts.slice(concepts.indexOf(concept) + 1);
  return {
    folder: `actions/library/${concept}`,
    imports: [...folders([...later, ...verbs, ...outside]), ...denied(packagesOf, concept)],
    globals: denied(globalsOf, concept),
  };
}

function verbLayer(verb: string, verbs: readonly string[]): Layer {
  const others = verbs.filter((other) => other !== verb);
  return {
    folder: `actions/${verb}`,
    imports: [...folders([...others, ...outside]), ...denied(packagesOf)],
    globals: denied(globalsOf),
  };
}

/** A part may do what the whole may, but import a later part, or a file that lies beside the parts. */
function withParts(whole: Layer): Layer[] {
  const inside = Object.entries(divided).filter(([folder]) => isIn(whole.folder, folder));
  const parts = inside.flatMap(([folder, names]) =>
    names.map((name, at) => ({
      folder: `${folder}/${name}`,
      imports: [...whole.imports, ...folders(names.slice(at + 1)), '../*.ts'],
      globals: whole.globals,
    })),
  );
  return [whole, ...parts];
}

function isIn(outer: string, folder: string): boolean {
  return `${folder}/`.startsWith(`${outer}/`);
}

/** Templates know the actions by the names that both sides agree on. */
function infraLayer(verbs: readonly string[]): Layer {
  const hidden = concepts.filter((concept) => concept !== 'naming');
  const product = hidden.map((concept) => `**/library/${concept}/**`);
  const faces = verbs.map((verb) => `**/actions/${verb}/**`);
  return {
    folder: 'infra',
    imports: [...product, ...faces, ...folders(['test', 'tools'])],
    globals: [],
  };
}

/** A world that knew how the product thinks would agree with it: it may know time and text, no more. */
function worldLayer(verbs: readonly string[]): Layer {
  const known: readonly string[] = ['text', 'system'];
  const hidden = concepts.filter((concept) => !known.includes(concept));
  const product = hidden.map((concept) => `**/library/${concept}/**`);
  const faces = verbs.map((verb) => `**/actions/${verb}/**`);
  return { folder: 'test/world', imports: [...product, ...faces, '@actions/**'], globals: [] };
}

function folders(names: readonly string[]): string[] {
  return names.map((name) => `**/${name}/**`);
}

function denied(table: Readonly<Record<string, readonly Concept[]>>, concept?: Concept): string[] {
  const rows = Object.entries(table);
  return rows.filter(([, allowed]) => !concept || !allowed.includes(concept)).map(([name]) => name);
}

/** The overrides as biome reads them, none overlapping another: overlapping ones replace each other. */
export function biomeLayers(root: string): string {
  const all = layers(root);
  const overrides = all.map((layer) => ({
    includes: [`**/${layer.folder}/**`, ...partsOf(layer, all)],
    linter: { rules: { style: rulesOf(layer) } },
  }));
  return `${JSON.stringify({ overrides }, null, 2)}\n`;
}

/** What lies in a layer and is one of its own. */
function partsOf(layer: Layer, all: readonly Layer[]): string[] {
  const parts = all.filter((other) => other !== layer && isIn(layer.folder, other.folder));
  return parts.map(({ folder }) => `!**/${folder}/**`);
}

function rulesOf({ imports, globals }: Layer) {
  const message = 'This folder may not import that: see tools/layers.ts.';
  const touched = 'Only actions/library/system and host touch this: see tools/layers.ts.';
  return {
    noRestrictedImports: {
      level: 'error',
      options: { patterns: [{ group: imports, message }] },
    },
    noRestrictedGlobals: {
      level: 'error',
      options: { deniedGlobals: Object.fromEntries(globals.map((name) => [name, touched])) },
    },
  };
}
