import { foreign } from '../text/foreign.ts';
import { code, type Markdown, md } from '../text/markdown.ts';

/** What a reviewer approves beside the changes: where they happen, and what they were made from. */
export interface PlanFacts {
  readonly account: string;
  readonly region: string;
  /** Null where it is not known: a look at what changed outside needs none. */
  readonly baseEnvironment: string | null;
  readonly kind: string;
  readonly layer: string;
  /** Folder of the project, relative to its repository; undefined where the plan does not say. */
  readonly folder: string | undefined;
  readonly repository: { readonly name: string };
  /** What the run is for. */
  readonly commit: string;
  /** Whose files were planned, where the job checked out another one. */
  readonly checkedOut?: string | undefined;
  readonly run: { readonly id: string; readonly attempt: number };
  /** ARN of the role that planned; null where that was not known. */
  readonly role: string | null;
  /** Names of the variables, or values of context, that the project was given. */
  readonly given: readonly string[];
}

/** One line of them for the top of a page. */
export function factsLine(facts: PlanFacts): Markdown {
  const { account, region, baseEnvironment, kind, layer, folder, repository } = facts;
  const { commit, checkedOut, run, role, given } = facts;
  const known = [
    md`account ${code(account)}`,
    code(foreign(region)),
    ...(baseEnvironment === null ? [] : [md`base ${code(foreign(baseEnvironment))}`]),
    md`${kind}`,
    md`layer ${layer}`,
    ...(folder === undefined ? [] : [md`folder ${code(foreign(folder || '.'))}`]),
    md`${code(foreign(repository.name))} at ${code(commit.slice(0, 12))}`,
    ...(checkedOut === undefined
      ? []
      : [md`**files of another commit, ${code(checkedOut.slice(0, 12))}**`]),
    ...(given.length === 0 ? [] : [md`given ${code(foreign(given.toSorted().join(', ')))}`]),
    md`run ${run.id}, attempt ${run.attempt}`,
    md`planned by ${role === null ? 'a role that was not known' : code(foreign(role))}`,
  ];
  return known.reduce((line, fact) => md`${line} · ${fact}`);
}
