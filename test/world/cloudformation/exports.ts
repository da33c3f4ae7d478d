import type {
  ListExportsInput,
  ListExportsOutput,
  ListImportsInput,
  ListImportsOutput,
} from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import type { CloudFormationModel } from './model.ts';
import { pageOf } from './paging.ts';
import { invalid } from './template.ts';

export function listExports(
  model: CloudFormationModel,
  { NextToken }: ListExportsInput,
  { now }: Call,
): ListExportsOutput {
  const all = model
    .active(now)
    .flatMap(({ id, state }) =>
      state
        .at(now)
        .outputs.flatMap(({ ExportName: Name, OutputValue: Value }) =>
          Name === undefined ? [] : [{ ExportingStackId: id, Name, Value }],
        ),
    );
  const { items, ...next } = pageOf(all, { NextToken, size: 100 });
  return { Exports: items, ...next };
}

/** An error where nobody imports it. */
export function listImports(
  model: CloudFormationModel,
  { ExportName = '', NextToken }: ListImportsInput,
  { now }: Call,
): ListImportsOutput {
  const names = model.importersOf(ExportName, now).map(({ name }) => name);
  if (names.length === 0) throw invalid(`Export '${ExportName}' is not imported by any stack.`);
  const { items, ...next } = pageOf(names, { NextToken, size: 100 });
  return { Imports: items, ...next };
}
