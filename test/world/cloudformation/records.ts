import type {
  Capability,
  ChangeSetStatus,
  CreateChangeSetInput,
  ExecutionStatus,
  OperationEvent,
  OperationType,
  Output,
  ResourceChange,
  ResourceStatus,
  StackEvent,
  StackStatus,
} from '@aws-sdk/client-cloudformation';
import type { Ledger } from '../ecs/ledger.ts';
import type { JsonObject, TemplateResource } from './template.ts';

/** A parameter as a stack has it; `resolved` is the value of one that names an SSM parameter. */
export interface ParameterValue {
  readonly value: string;
  readonly resolved?: string;
}

export type Tags = Readonly<Record<string, string>>;

/** What a stack is, or is to be, made from. */
export interface Intent {
  /** The text as it was given. */
  readonly template: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly tags: Tags;
  readonly capabilities: readonly Capability[];
  readonly role?: string | undefined;
  readonly notificationArns?: readonly string[] | undefined;
}

export interface StackState extends Intent {
  readonly status: StackStatus;
  readonly reason?: string | undefined;
  readonly outputs: readonly Output[];
  /** Names of exports of others that it uses. */
  readonly imports: readonly string[];
  readonly updatedAt?: number;
  readonly deletedAt?: number;
  readonly changeSet?: string | undefined;
  readonly terminationProtection: boolean;
  readonly disableRollback?: boolean;
  readonly retainExceptOnCreate?: boolean;
  readonly operations: readonly {
    readonly OperationType: OperationType;
    readonly OperationId: string;
  }[];
  readonly drift?: 'DRIFTED' | 'IN_SYNC';
  readonly driftedAt?: number;
}

export interface ResourceState {
  readonly type: string;
  readonly status: ResourceStatus;
  readonly reason?: string | undefined;
  readonly physicalId: string;
  readonly changedAt: number;
  /** As the template has it, and with all functions carried out. */
  readonly source: TemplateResource;
  readonly properties: JsonObject;
  /** The logical ids that it needs. */
  readonly needs: readonly string[];
  /** No longer, or never, part of the stack. */
  readonly gone: boolean;
}

export interface StackRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly state: Ledger<StackState>;
  readonly resources: Map<string, Ledger<ResourceState>>;
  readonly events: (StackEvent & { readonly at: number })[];
  /** Events of other kinds than StackEvent has, such as those of early validation. */
  readonly findings: (OperationEvent & { readonly at: number; readonly changeSet: string })[];
  changeSets: ChangeSetRecord[];
  readonly driftDetections: DriftDetection[];
  /** The nested stack's parent and its logical id there. */
  readonly parent?: { readonly stack: StackRecord; readonly logicalId: string };
  /** The operation under way, or the last. */
  operation: OperationRecord | undefined;
}

export interface DriftDetection {
  readonly id: string;
  readonly at: number;
  /** The logical ids that were asked for; all when left out. */
  readonly only: readonly string[] | undefined;
}

export interface OperationRecord {
  readonly id: string;
  readonly token: string | undefined;
}

export interface ChangeSetState {
  readonly status: ChangeSetStatus;
  readonly reason?: string;
  readonly execution: ExecutionStatus;
  readonly deleted: boolean;
}

export interface ChangeSetRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly stack: StackRecord;
  readonly request: CreateChangeSetInput;
  readonly intent: Intent;
  readonly type: 'CREATE' | 'UPDATE';
  readonly changes: readonly ResourceChange[];
  readonly state: Ledger<ChangeSetState>;
  /** Those of the nested stacks by their logical id. */
  readonly nested: ReadonlyMap<string, ChangeSetRecord>;
  readonly parent?: ChangeSetRecord | undefined;
  /** What ExecuteChangeSet was called with. */
  executedBy?: string | undefined;
}
