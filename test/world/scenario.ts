import type { Tag } from '@aws-sdk/client-ecs';
import type { ScenarioCloudFormation } from './cloudformation/scenario.ts';
import type { TaskLife } from './ecs/life.ts';
import type { RolloutLife } from './ecs/rollout-life.ts';
import type { ScenarioCluster, ScenarioService } from './ecs/scenario.ts';
import type { Fault } from './faults.ts';

export type { ScenarioCloudFormation, ScenarioStack } from './cloudformation/scenario.ts';
export type { Line, LineBlock, TaskLife } from './ecs/life.ts';
export type { Meanwhile, RolloutFailure, RolloutLife, TaskFailure } from './ecs/rollout-life.ts';
export type { ScenarioCluster, ScenarioService } from './ecs/scenario.ts';
export type { Fault } from './faults.ts';

/** What the world holds when a run begins. Data only: tests, demo and bench share it. */
export interface Scenario {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly partition?: string;
  readonly clusters?: readonly ScenarioCluster[];
  readonly services?: readonly ScenarioService[];
  /**
   * What DescribeTaskDefinition answers, as objects or as the JSON text itself; text comes back
   * byte for byte, numbers such as 1.0 included.
   */
  readonly taskDefinitions?: readonly (DescribedDefinition | string)[];
  readonly repositories?: readonly ScenarioRepository[];
  /** Prefixes of repositories that ECR fills from elsewhere when they are pulled; `ROOT`: all. */
  readonly pullThrough?: readonly string[];
  readonly secrets?: readonly ScenarioSecret[];
  readonly parameters?: readonly ScenarioParameter[];
  readonly keys?: readonly ScenarioKey[];
  readonly loadBalancers?: readonly ScenarioLoadBalancer[];
  readonly subnets?: readonly ScenarioSubnet[];
  readonly securityGroups?: readonly ScenarioSecurityGroup[];
  /** Names, or patterns with `*`; those of another region say so. */
  readonly logGroups?: readonly (string | { readonly region: string; readonly name: string })[];
  /**
   * How one-off tasks live, by family or by a pattern with `*`. Of a list the first task gets the
   * first life, the second the second, later ones the last.
   */
  readonly lives?: Readonly<Record<string, TaskLife | readonly TaskLife[]>>;
  /**
   * How services roll out, by name or by a pattern with `*`: each life, or each of a list, for one
   * rollout, whoever asks for it. Later ones keep the last one's pace and succeed.
   */
  readonly rollouts?: Readonly<Record<string, RolloutLife | readonly RolloutLife[]>>;
  readonly cloudFormation?: ScenarioCloudFormation;
  /** Objects of S3. A test replaces one by another list. */
  objects?: readonly ScenarioObject[];
  readonly faults?: readonly Fault[];
  /** Who may call: without it the one key of `exampleCredentials`. */
  readonly callers?: readonly ScenarioCaller[];
  readonly roles?: readonly ScenarioRole[];
  readonly oidc?: ScenarioOidc;
  /** Members that the SDK does not know and that must come back byte for byte; `*`: any. */
  readonly planted?: readonly string[];
}

export interface DescribedDefinition {
  readonly taskDefinition: object;
  readonly tags?: readonly Tag[];
}

export interface ScenarioRepository {
  readonly name: string;
  /** The account whose registry it lies in, when that is another one, which lets this one in. */
  readonly registry?: string;
  readonly images: readonly ScenarioImage[];
}

export interface ScenarioImage {
  readonly tags: readonly string[];
  /** Derived from the repository and the first tag when left out. */
  readonly digest?: string;
  /** More than one platform makes an index; none an index that names none. */
  readonly platforms?: readonly { readonly os: string; readonly architecture: string }[];
  /** `docker` writes Docker's media types, `oci` (the default) OCI's. */
  readonly format?: 'oci' | 'docker';
  /** A single platform still gets an index, as buildx makes it with an attestation. */
  readonly index?: boolean;
}

export interface ScenarioSecret {
  readonly name: string;
  /** Absent: created, but never given a value. */
  readonly value?: string;
  readonly deleted?: boolean;
}

export interface ScenarioParameter {
  readonly name: string;
  readonly value: string;
  readonly type?: 'String' | 'StringList' | 'SecureString';
}

/** A symmetric KMS key of the account. */
export interface ScenarioKey {
  /** The last part of its ARN. */
  readonly id: string;
  /** `alias/...` */
  readonly alias?: string;
  readonly state?: 'Enabled' | 'Disabled' | 'PendingDeletion';
}

/** An Application Load Balancer with what is behind it. */
export interface ScenarioLoadBalancer {
  /** `app/dev/50dc6c495c0c9188`: the end of its ARN. */
  readonly id: string;
  readonly listeners: readonly {
    readonly id: string;
    readonly port: number;
    readonly priorities: readonly number[];
  }[];
  /** Names, or names with tags and targets. */
  readonly targetGroups: readonly (string | ScenarioTargetGroup)[];
}

export interface ScenarioTargetGroup {
  readonly name: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly targets?: readonly ScenarioTarget[];
}

/** What a load balancer thinks of one target, from then on, until then; in the world's milliseconds. */
export interface ScenarioTarget {
  readonly id: string;
  readonly state: 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining' | 'unavailable';
  readonly reason?: string;
  readonly description?: string;
  readonly fromMs?: number;
  readonly untilMs?: number;
}

export interface ScenarioSubnet {
  readonly id: string;
  readonly vpc?: string;
  readonly zone?: string;
  readonly cidr?: string;
  readonly public?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ScenarioSecurityGroup {
  readonly id: string;
  readonly name: string;
  readonly vpc?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ScenarioCaller {
  readonly accessKeyId: string;
  readonly arn: string;
  readonly sessionToken?: string;
  /** The world's milliseconds after the start. */
  readonly expiresAt?: number;
}

/** A role that a web identity may assume, with the Condition block of its trust policy, or of each statement of it. */
export interface ScenarioRole {
  readonly name: string;
  readonly maxSessionSeconds?: number;
  /** Of a session whose length nobody asked for; an hour unless said otherwise. */
  readonly usualSessionSeconds?: number;
  readonly trust: ScenarioTrust | readonly ScenarioTrust[];
}

export interface ScenarioTrust {
  readonly StringEquals?: Readonly<Record<string, string | readonly string[]>>;
  readonly StringLike?: Readonly<Record<string, string | readonly string[]>>;
}

export interface ScenarioOidc {
  /** What the runner sends as Bearer. */
  readonly requestToken: string;
  readonly claims: Readonly<Record<string, string>>;
  /** How long its tokens live; five minutes unless said otherwise. */
  readonly lifetimeSeconds?: number;
  /** Whether the account knows GitHub as identity provider; true unless said otherwise. */
  readonly registered?: boolean;
  /** The client ids of that provider; `sts.amazonaws.com` unless said otherwise. */
  readonly audiences?: readonly string[];
}

export interface ScenarioObject {
  /** `s3://bucket/key` */
  readonly address: string;
  /** Undefined where its bucket keeps no versions. */
  readonly version?: string;
  readonly tag?: string;
  /** A file of this machine, which a child writes: the object is there as soon as that is. */
  readonly when?: string;
}
