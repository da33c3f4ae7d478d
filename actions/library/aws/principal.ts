/** Who acts in an account, whatever session does. */
export interface Principal {
  readonly account: string;
  readonly kind: 'role' | 'user' | 'federated-user' | 'root';
  /** Without its path: AWS allows one of a name in an account, in whatever case. */
  readonly name: string;
}

/**
 * The principal of an ARN, of itself or of a session of it; undefined for an ARN of another form.
 * Source: IAM User Guide, "IAM identifiers": `iam::<account>:role/<path>/<name>`,
 * `sts::<account>:assumed-role/<name>/<session>`, which has no path.
 */
export function principalOf(arn: string): Principal | undefined {
  const form = /^arn:aws[\w-]*:(?:iam|sts)::(\d{12}):([\w-]+)(?:\/(.+))?$/.exec(arn);
  const [, account = '', kind = '', rest = ''] = form ?? [];
  const parts = rest.split('/');
  if (kind === 'root') return { account, kind, name: 'root' };
  if (rest === '') return undefined;
  if (kind === 'assumed-role') return { account, kind: 'role', name: parts[0] ?? '' };
  if (kind === 'role' || kind === 'user' || kind === 'federated-user')
    return { account, kind, name: parts.at(-1) ?? '' };
  return undefined;
}

/** Whether both are sessions of one principal; undefined where an ARN does not say. */
export function isSamePrincipal(a: string, b: string): boolean | undefined {
  const [one, other] = [principalOf(a), principalOf(b)];
  if (!one || !other) return undefined;
  const sameName = one.name.toLowerCase() === other.name.toLowerCase();
  return one.account === other.account && one.kind === other.kind && sameName;
}

/** The role behind a session's ARN, as far as that tells it; other ARNs stay as they are. */
export function roleArnOf(arn: string): string {
  const [, partition, account, name] =
    /^arn:(aws[\w-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  return name === undefined ? arn : `arn:${partition}:iam::${account}:role/${name}`;
}
