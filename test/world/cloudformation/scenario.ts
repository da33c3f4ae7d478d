import type {
  PropertyDifference,
  StackResourceDriftStatus,
  StackStatus,
} from '@aws-sdk/client-cloudformation';

/** A template as an object, or as the JSON or YAML text itself, which comes back byte for byte. */
export type ScenarioTemplate = string | object;

/** The CloudFormation of the scenario's region when the world begins. */
export interface ScenarioCloudFormation {
  readonly stacks?: readonly ScenarioStack[];
  /** How resources fare; of several that fit, the first whose `times` are not used up. */
  readonly fates?: readonly ResourceFate[];
  /** Beside those of `types.ts`, by type: `AWS::SSM::Parameter`. */
  readonly types?: Readonly<Record<string, ResourceType>>;
  /** What lies at a `TemplateURL`. */
  readonly templates?: Readonly<Record<string, ScenarioTemplate>>;
  /** What early validation finds in the resources of every change set. */
  readonly validation?: readonly ValidationFinding[];
  readonly changeSets?: {
    /** From the call to CREATE_COMPLETE or FAILED. */
    readonly takesMs?: number;
    /** Patterns of logical ids that an answer with property values leaves out. */
    readonly dropped?: readonly string[];
    /** Changes on one page; CloudFormation's own limit is 1 MB. */
    readonly pageSize?: number;
    /** Whether the others of a stack stay to be seen when one was executed; `obsolete`. */
    readonly siblings?: 'obsolete' | 'deleted';
  };
  /** Events on one page; 100. */
  readonly eventsPageSize?: number;
}

export interface ScenarioStack {
  readonly name: string;
  readonly template: ScenarioTemplate;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** CREATE_COMPLETE unless said otherwise. REVIEW_IN_PROGRESS has no resources. */
  readonly status?: StackStatus;
  readonly reason?: string;
  readonly role?: string;
  readonly capabilities?: readonly ('CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM')[];
  readonly terminationProtection?: boolean;
  /** Physical ids by logical id; made up where they are not given. */
  readonly physicalIds?: Readonly<Record<string, string>>;
}

/** What happens to a resource whenever CloudFormation does this to it. */
export interface ResourceFate {
  /** Patterns with `*`; any when left out. */
  readonly stack?: string;
  readonly resource?: string;
  readonly type?: string;
  /** `rollback`: when an update of it is taken back. When left out: any, but only `create` and `update` fail. */
  readonly on?: 'create' | 'update' | 'delete' | 'rollback';
  readonly takesMs?: number;
  /** It fails, for this reason. */
  readonly fails?: string;
  /** How often; always when left out. */
  readonly times?: number;
  /** What drift detection finds. */
  readonly drift?: {
    readonly status: Extract<StackResourceDriftStatus, 'MODIFIED' | 'DELETED'>;
    readonly differences?: readonly PropertyDifference[];
    /** The actual properties as JSON text; those of the template when left out. */
    readonly actual?: string;
  };
}

export interface ValidationFinding {
  readonly resource: string;
  readonly name: string;
  readonly reason: string;
  readonly path?: string;
  /** FAIL fails the change set; WARN only leaves an event. */
  readonly mode?: 'FAIL' | 'WARN';
}

/** What a change of a property does to a resource, and what it is known by. */
export interface ResourceType {
  /** Properties whose change makes a new resource. */
  readonly replacedBy?: readonly string[];
  /** Properties whose change may make a new resource. */
  readonly mayBeReplacedBy?: readonly string[];
  /** The property that names it. */
  readonly namedBy?: string;
  /** What Ref gives: the name, or a text with `{region}`, `{account}`, `{partition}`, `{name}`. */
  readonly ref?: string;
  /** What Fn::GetAtt gives, in the same form. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether the stack's tags go to it. */
  readonly taggable?: boolean;
  readonly takesMs?: number;
  /** Of one without a DeletionPolicy; Delete unless said otherwise. */
  readonly deletionPolicy?: 'Delete' | 'Retain' | 'Snapshot';
}
