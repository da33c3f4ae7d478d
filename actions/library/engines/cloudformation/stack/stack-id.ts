/** The region in the ARN of a stack or change set. */
export function regionOf(arn: string): string | undefined {
  return arn.split(':')[3];
}

/** The name in the ARN of a change set: `arn:aws:cloudformation:<region>:<account>:changeSet/<name>/<id>`. */
export function changeSetName(arn: string): string {
  return arn.split('/')[1] ?? arn;
}
