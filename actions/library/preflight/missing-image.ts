import { AwsError } from '../aws/aws-error.ts';
import type { Ecr, EcrRepository } from '../aws/ecr.ts';
import { type Findings, findings, notChecked } from '../findings/findings.ts';
import type { Problem } from '../text/errors.ts';
import { awsCommand } from '../text/shell.ts';

/** One image of one repository, and the registry to ask about it. */
export interface Lookup {
  readonly ecr: Ecr;
  readonly image: string;
  readonly repository: EcrRepository;
  readonly region: string;
}

/** What it means that a registry does not hold an image: a mistake, unless a cache brings it. */
export async function missingImage(
  lookup: Lookup,
  missing: 'image' | 'repository',
): Promise<Findings> {
  const rule = await cacheRule(lookup);
  if (rule !== undefined)
    return notChecked(`image ${lookup.image} may come through pull-through cache "${rule}"`);
  const problem = missing === 'image' ? await imageMissing(lookup) : repositoryMissing(lookup);
  return findings({ problems: [problem] });
}

/** The prefix of the pull-through cache that the repository belongs to; denied, there is none to know of. */
async function cacheRule({ ecr, repository }: Lookup): Promise<string | undefined> {
  const { account, name } = repository;
  const prefixes = await ifAnswered(() => ecr.pullThroughPrefixes(account));
  return prefixes?.find((prefix) => prefix === 'ROOT' || name.startsWith(`${prefix}/`));
}

const shownTags = 5;

async function imageMissing(lookup: Lookup): Promise<Problem> {
  const { image, repository, region } = lookup;
  return {
    code: 'image-not-found',
    what: `There is no image "${image}"; repository "${repository.name}" exists${await newest(lookup)}.`,
    remedy: awsCommand('ecr describe-images', {
      'repository-name': repository.name,
      'registry-id': repository.account,
      region,
    }),
  };
}

/** Help for the reader; that the image is missing is known without it. */
async function newest({ ecr, repository }: Lookup): Promise<string> {
  const tags = await ifAnswered(() => ecr.newestTags(repository, shownTags));
  if (!tags) return '';
  return tags.length > 0 ? ` and its newest tags are: ${tags.join(', ')}` : ' but has no tags';
}

async function ifAnswered<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof AwsError) return undefined;
    throw thrown;
  }
}

function repositoryMissing({ image, repository, region }: Lookup): Problem {
  const { account, name } = repository;
  return {
    code: 'repository-not-found',
    what: `There is no repository "${name}" in account ${account}, region ${region}, for image "${image}".`,
    remedy: awsCommand('ecr describe-repositories', { 'registry-id': account, region }),
  };
}
