/** One way in which the product could be wrong: what is written, and what would stand there. */
export interface Mutant {
  /** Below `actions/`. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
  /** What the oracle says of it. */
  readonly says: RegExp;
  /** The schedule that is tried first: of the fixed set, or by its name one of those that found something. */
  readonly first: number | string;
}

const judge = 'library/rollout/judge/judge.ts';

/** The mistakes that deployments of others are known for. */
export const mutants: Readonly<Record<string, Mutant>> = {
  'trusts that one deployment is left': {
    file: judge,
    text: "  if (service.status !== 'ACTIVE') return gone(target, service.status ?? 'gone');\n",
    instead: '  if (service.deployments?.length === 1) return arrived(target, service);\n',
    says: /^run \d: (told stable|green though)/m,
    first: 8,
  },
  'takes the completed deployment of others, or the old one, for ours': {
    file: judge,
    text: '  if (primary && !isOld(target, primary)) return superseded(target, primary);\n',
    instead: "  if (primary?.rolloutState === 'COMPLETED') return arrived(target, service);\n",
    says: /^run \d: (told stable|green though)/m,
    first: 10,
  },
  'counts a deployment that took our place as ours': {
    file: judge,
    text: '  return superseded(target, primaryOf(service));\n',
    instead: '  return arrived(target, service);\n',
    says: /^run \d: (told stable|green though)/m,
    first: 10,
  },
  'forgets the third service on the way back': {
    file: 'library/rollout/end/attend.ts',
    text: 'return goBack(changed, ',
    instead: 'return goBack(changed.toSpliced(2, 1), ',
    says: /^run \d: left behind and not named/m,
    first: 5,
  },
  'does not wait until a service is back': {
    file: 'library/rollout/go-back/return.ts',
    text: 'completed && (isCertain || looksBack >= looksUntilBack)',
    instead: '(isCertain || looksBack >= looksUntilBack)',
    says: /^run \d: (left behind and not named|told taken-back)/m,
    first: 2,
  },
  'takes deployments of others back': {
    file: 'library/rollout/go-back/return.ts',
    text: '  return ours.has(id) || known.has(id);\n',
    instead: "  return ours.has(id) || known.has(id) || id !== '';\n",
    says: /^run \d: touched a deployment of others/m,
    first: 'others deploy while it is looked for why tasks stopped',
  },
  'ignores the failures of a DescribeServices': {
    file: 'library/rollout/prepare/prepare.ts',
    text: '  if (missing.length === 0) return',
    instead: '  if (missing.length >= 0) return',
    says: /^run \d: green though/m,
    first: 18,
  },
  'starts a rollout again that is under way': {
    file: 'library/rollout/start/step.ts',
    text: "  if (primary && isOn && !completed && primary.rolloutState !== 'FAILED')\n",
    instead: '  if (primary && isOn && completed && primary.rolloutState === undefined)\n',
    says: /^run \d: rolled though it was there/m,
    first: 21,
  },
  'asks for each service by itself': {
    file: 'library/rollout/follow/look.ts',
    text: 'await this.#ecs.describeServices(this.#cluster, names);',
    instead:
      '(await Promise.all(names.map((name) => this.#ecs.describeServices(this.#cluster, [name])))).flat();',
    says: /^run \d: \d+ of ecs:DescribeServices in/m,
    first: 1,
  },
};
