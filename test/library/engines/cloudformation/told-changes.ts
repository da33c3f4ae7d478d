import type { Change, ResourceChange } from '../../../../actions/library/aws/cloudformation.ts';
import { plannedChanges } from '../../../../actions/library/engines/cloudformation/changes/planned-changes.ts';
import type { Templates } from '../../../../actions/library/engines/cloudformation/saved-plan/saved-templates.ts';
import type { Described } from '../../../../actions/library/engines/cloudformation/stack/describe-change-set.ts';
import { readTemplate } from '../../../../actions/library/engines/cloudformation/template/template.ts';
import { summarise } from '../../../../actions/library/review/summarise.ts';

const options = { operation: 'create-update', targets: [], replace: [], refresh: true } as const;
export const around = { tool: 'cloudformation', options, deferred: [] };
export const maskKey = Buffer.alloc(32, 1);

export function described(
  changes: readonly ResourceChange[],
  nested: Described['nested'] = new Map(),
) {
  const all = changes.map((ResourceChange): Change => ({ Type: 'Resource', ResourceChange }));
  return { changeSet: { Changes: all }, nested };
}

export function templates(after: object, nested: Templates['nested'] = new Map()): Templates {
  const template = readTemplate(JSON.stringify(after));
  return { before: template, after: template, nested };
}

export function summaryOf(changes: readonly ResourceChange[], template: object = {}) {
  const stack = { name: 'app', described: described(changes), templates: templates(template) };
  return summarise(plannedChanges([stack], around), maskKey);
}

export const bucket = { LogicalResourceId: 'Files', ResourceType: 'AWS::S3::Bucket' } as const;
