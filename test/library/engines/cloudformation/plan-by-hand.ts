import type { CreateChangeSetCommandInput } from '@aws-sdk/client-cloudformation';
import type { CloudFormation } from '../../../../actions/library/aws/cloudformation.ts';
import {
  hashOf,
  type SavedStack,
  templatePath,
  writeBeside,
  writePlan,
} from '../../../../actions/library/engines/cloudformation/saved-plan/saved-plan.ts';
import {
  describe,
  digestOf,
} from '../../../../actions/library/engines/cloudformation/stack/describe-change-set.ts';
import {
  livingDigest,
  livingStack,
} from '../../../../actions/library/engines/cloudformation/stack/living-stack.ts';
import type { SavedPlan } from '../../../../actions/library/engines/engine.ts';
import type { Clock } from '../../../../actions/library/system/clock.ts';

/** What is wanted of a stack; without a template it is to be deleted. */
export interface Wanted {
  readonly name: string;
  readonly template?: object;
  readonly after?: readonly string[];
  readonly more?: Partial<CreateChangeSetCommandInput>;
}

interface Around {
  readonly cloud: CloudFormation;
  readonly clock: Clock;
  readonly folder: string;
  /** Of the change sets. */
  readonly name: string;
}

/** A plan as it lies in its folder, and its change sets, made without the planner: any wish, also a wrong one. */
export async function planByHand(all: readonly Wanted[], around: Around): Promise<SavedPlan> {
  const stacks: SavedStack[] = [];
  for (const wanted of all) stacks.push(await planned(wanted, around));
  const { folder } = around;
  await writePlan(folder, { stacks, deferred: [] });
  const operation = all.every(({ template }) => template) ? 'create-update' : 'destroy';
  const options = { operation, targets: [], replace: [], refresh: true } as const;
  return { options, folder, maskKey: Buffer.alloc(32, 0xbb) };
}

async function planned(wanted: Wanted, around: Around): Promise<SavedStack> {
  const { name, template, after = [], more } = wanted;
  const { cloud, folder } = around;
  const now = await cloud.stack(name);
  const lastUpdated = now?.LastUpdatedTime?.toISOString() ?? null;
  const about = { name, after, tags: {}, capabilities: [], role: null, lastUpdated };
  const keep = async (body: string) => {
    await writeBeside(folder, templatePath(name), body);
    return { ...about, templateHash: hashOf(body), parameters: given(more) };
  };
  if (!template) {
    const body = (await cloud.template({ stack: name })) ?? '';
    const id = now?.StackId ?? '';
    const described = livingDigest(await livingStack(id, cloud));
    return { ...(await keep(body)), id, action: 'delete', changeSet: null, described };
  }
  const body = JSON.stringify(template);
  const set = await cloud.createChangeSet({
    StackName: name,
    ChangeSetName: around.name,
    ChangeSetType: now ? 'UPDATE' : 'CREATE',
    TemplateBody: body,
    IncludeNestedStacks: true,
    ...more,
  });
  const known = { id: set.stackId, action: now ? 'update' : 'create', changeSet: set.id } as const;
  return { ...(await keep(body)), ...known, described: await digestWhenMade(set.id, around) };
}

/** Their names alone, as of those that nobody may see. */
function given(more: Wanted['more']): SavedStack['parameters'] {
  return (more?.Parameters ?? []).map(({ ParameterKey: name = '' }) => ({ name, previous: true }));
}

async function digestWhenMade(arn: string, { cloud, clock }: Around): Promise<string> {
  for (;;) {
    const described = await describe(cloud, arn);
    const { Status = 'gone', StatusReason } = described?.changeSet ?? {};
    if (described && Status === 'CREATE_COMPLETE') return digestOf(described);
    if (!/^CREATE_/.test(Status)) throw new Error(`${arn} is ${Status}: ${StatusReason}`);
    await clock.sleep(1_000);
  }
}

export const queue = (DelaySeconds: number, more: object = {}) => ({
  Type: 'AWS::SQS::Queue',
  Properties: { DelaySeconds },
  ...more,
});
