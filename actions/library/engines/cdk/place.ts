/** Where stacks are planned. */
export interface Place {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** A text of an assembly with what it leaves to the place of its deployment. */
export function inPlace(text: string, { partition, account, region }: Place): string {
  const known = { Partition: partition, AccountId: account, Region: region };
  return text.replace(
    /\$\{AWS::(Partition|AccountId|Region)\}/g,
    (_, name: string) => known[name as keyof typeof known],
  );
}
