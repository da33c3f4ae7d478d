import type { ResourceChange } from '../../../aws/cloudformation.ts';
import type { Action, PlannedChange } from '../../../review/planned-changes.ts';

/** What happens to a resource, in the words of the review. */
export type Happening = Pick<PlannedChange, 'action' | 'danger' | 'imported'>;

/**
 * `PolicyAction` tells what becomes of what is there, and so of its data; `Replacement` alone does not.
 * Source: AWS CloudFormation API Reference, "ResourceChange".
 */
export function happeningOf(change: ResourceChange): Happening {
  const { Action: action, PhysicalResourceId: id } = change;
  switch (action) {
    case 'Add':
      return { action: 'create' };
    case 'Remove':
      return removal(change);
    case 'Modify':
      return modification(change);
    case 'Import':
      return { action: 'unchanged', imported: id === undefined ? {} : { id } };
    case 'SyncWithActual':
      return { action: 'unchanged', imported: id === undefined ? {} : { id } };
    case 'Dynamic':
      return undecided('is decided while the stack above it is applied');
    default:
      return undecided(`CloudFormation calls "${action ?? 'nothing'}", which is not known here`);
  }
}

function removal({ PolicyAction: policy }: ResourceChange): Happening {
  if (policy === 'Retain') return { action: 'forget' };
  if (policy === 'Snapshot')
    return { action: 'delete', danger: { kind: 'delete', what: 'is destroyed, after a snapshot' } };
  return { action: 'delete' };
}

const replacements: Readonly<Record<string, Happening>> = {
  ReplaceAndDelete: { action: 'create-then-delete' },
  ReplaceAndRetain: { action: 'create-then-forget' },
  ReplaceAndSnapshot: {
    action: 'create-then-delete',
    danger: {
      kind: 'replace',
      what: 'is made anew, then the old one is destroyed, after a snapshot',
    },
  },
};

function modification({ PolicyAction: policy, Replacement }: ResourceChange): Happening {
  const replacing = replacements[policy ?? ''];
  if (Replacement === 'Conditional') return perhaps(replacing?.action);
  if (replacing) return replacing;
  if (Replacement === 'True') return { action: 'create-then-delete' };
  return { action: 'update' };
}

/** What is only known while it is applied is as dangerous as the worst of it. */
function perhaps(action: Action = 'create-then-delete'): Happening {
  const what = 'may be made anew, which only the apply decides';
  const danger =
    action === 'create-then-forget'
      ? ({ kind: 'forget', what: `${what}: the old one would stay, unmanaged` } as const)
      : ({ kind: 'replace', what: `${what}: the old one would be destroyed` } as const);
  return { action: 'update', danger };
}

function undecided(what: string): Happening {
  return { action: 'update', danger: { kind: 'incomplete', what: `What happens to it ${what}` } };
}
