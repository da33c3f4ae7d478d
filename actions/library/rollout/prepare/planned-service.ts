import type { Service } from '../../aws/ecs.ts';
import type { JsonObject } from '../../aws/raw-json.ts';
import type { ImageChange } from '../../task-definition/image-change.ts';
import type { TaskDefinition } from '../../task-definition/task-definition.ts';
import type { Origin } from '../service/origin.ts';

/** What one service is to run, before anything is written. */
export interface PlannedService {
  readonly name: string;
  readonly service: Service;
  readonly origin: Origin;
  readonly changes: readonly ImageChange[];
  readonly wanted: JsonObject;
  /** The revision that holds it already. */
  readonly existing: JsonObject | undefined;
  /** What runs: to be registered again when it must come back and was deregistered. */
  readonly running: TaskDefinition;
  /** What a reader must know of the revision that was chosen. */
  readonly remark?: string;
  /** How many tasks it is started with, having none; absent: its count is left alone. */
  readonly firstCount?: number;
  /** `family:revision` that the input `revision` means for it. */
  readonly asked?: string;
}
