import type { IamRequest } from './requests.ts';

/** A request and whether the role must or must not make it. */
export interface Row {
  readonly target: string;
  readonly request: IamRequest;
  readonly may: boolean;
}

export type Aim = readonly [resource: string, context?: Readonly<Record<string, string>>];

/** One request of a tool. */
export function row(may: boolean, action: string, [resource, context = {}]: Aim): Row {
  return {
    target: may ? 'as a tool does' : 'as no tool does',
    may,
    request: { action, resource, context },
  };
}
