export type JobStatus = 'success' | 'failure' | 'cancelled';

const FUNCTIONS: Record<string, (status: JobStatus) => boolean> = {
  always: () => true,
  success: (status) => status === 'success',
  failure: (status) => status === 'failure',
  cancelled: (status) => status === 'cancelled',
};

/** `if:`, `pre-if:` and `post-if:` as far as they ask for the job's status; anything else is an error. */
export function holds(condition: string, status: JobStatus): boolean {
  const bare = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const tokens = bare.match(/[a-z]+\(\)|&&|\|\||[!()]|\S+/gi) ?? [];
  const parser = new Parser(tokens, status, condition);
  return parser.parse();
}

class Parser {
  readonly #tokens: string[];
  readonly #status: JobStatus;
  readonly #source: string;

  constructor(tokens: readonly string[], status: JobStatus, source: string) {
    this.#tokens = [...tokens];
    this.#status = status;
    this.#source = source;
  }

  parse(): boolean {
    const result = this.#or();
    return this.#tokens.length === 0 ? result : this.#refuse();
  }

  #or(): boolean {
    let result = this.#and();
    while (this.#take('||')) result = this.#and() || result;
    return result;
  }

  #and(): boolean {
    let result = this.#not();
    while (this.#take('&&')) result = this.#not() && result;
    return result;
  }

  #not(): boolean {
    if (this.#take('!')) return !this.#not();
    if (this.#take('(')) {
      const result = this.#or();
      return this.#take(')') ? result : this.#refuse();
    }
    const call = FUNCTIONS[this.#tokens.shift()?.replace(/\(\)$/, '').toLowerCase() ?? ''];
    return call ? call(this.#status) : this.#refuse();
  }

  #take(token: string): boolean {
    if (this.#tokens[0] !== token) return false;
    this.#tokens.shift();
    return true;
  }

  #refuse(): never {
    throw new Error(`The harness cannot evaluate the condition '${this.#source}'`);
  }
}
