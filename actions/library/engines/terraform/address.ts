/** An address as it is written in `-target`: `module.web["a"].aws_instance.x[0]`. */
export interface Address {
  readonly modules: readonly Step[];
  /** `aws_instance.x`, `data.aws_ami.x`; absent where a module is addressed. */
  readonly resource?: Step;
}

export interface Step {
  readonly name: string;
  /** `["a"]` or `[0]`, as it is written; empty without one. */
  readonly key: string;
}

const key = String.raw`(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
const moduleStep = new RegExp(String.raw`^(module\.[^.[]+)${key}(?:\.|$)`);
const resourceStep = new RegExp(`^([^[]+)${key}$`);
/** Spaces that are no part of a key. */
const spaces = /("(?:[^"\\]|\\.)*")|\s+/g;

/** Undefined for what is no address of a module or resource: the tool itself complains of that. */
export function readAddress(text: string): Address | undefined {
  let rest = text.replace(spaces, (_, quoted: string | undefined) => quoted ?? '');
  const modules: Step[] = [];
  for (let step = moduleStep.exec(rest); step; step = moduleStep.exec(rest)) {
    modules.push(stepOf(step));
    rest = rest.slice(step[0].length);
  }
  if (rest === '') return modules.length > 0 ? { modules } : undefined;
  const resource = resourceStep.exec(rest);
  return resource ? { modules, resource: stepOf(resource) } : undefined;
}

function stepOf([, name = '', at = '']: RegExpExecArray): Step {
  return { name, key: at };
}

/** As both tools print it. */
export function addressText({ modules, resource }: Address): string {
  return [...modules, ...(resource ? [resource] : [])]
    .map((step) => `${step.name}${step.key}`)
    .join('.');
}

export function withoutKey({ name }: Step): Step {
  return { name, key: '' };
}
