import type { BaseConfiguration } from './base-schema.ts';
import { databaseProblems } from './database-rules.ts';
import type { Problem } from './problem.ts';

/** What several values of a base show together. */
export function baseProblems(base: BaseConfiguration): readonly Problem[] {
  return [
    ...nameProblems(base),
    ...certificateProblems(base),
    ...rangeProblems(base),
    ...databaseProblems(base.database),
  ];
}

/**
 * Its name begins those of the load balancer and of the database server.
 * Sources: API_CreateLoadBalancer.html of Elastic Load Balancing, API_CreateDBInstance.html of RDS.
 */
function nameProblems({ name }: BaseConfiguration): Problem[] {
  const wrong = [
    name.startsWith('internal-') ? 'begins with "internal-", as no load balancer may' : undefined,
    name.includes('--') ? 'has two hyphens in a row, as no database server may' : undefined,
  ].filter((one) => one !== undefined);
  const other = name.replace(/^(internal-)+/, '').replaceAll(/-+/g, '-');
  return wrong.map((why) => ({
    what: `name is "${name}", which ${why}.`,
    remedy: `Write \`name: ${other}\`.`,
  }));
}

/** A load balancer takes certificates of its own region and account only. */
function certificateProblems({ certificate, region, account }: BaseConfiguration): Problem[] {
  const [, , , itsRegion, itsAccount] = certificate.split(':');
  // What is no ARN at all is told by the schema.
  if (itsAccount === undefined) return [];
  const wrong = [
    itsRegion === region ? undefined : `region ${itsRegion}, the environment in ${region}`,
    itsAccount === account ? undefined : `account ${itsAccount}, the environment in ${account}`,
  ];
  return wrong
    .filter((one) => one !== undefined)
    .map((one) => ({
      what: `certificate is in ${one}.`,
      remedy: `Request one there: \`aws acm request-certificate --region ${region} --validation-method DNS --domain-name ...\`.`,
    }));
}

/** AWS's sizes of a VPC, less what four subnets cannot share. */
function rangeProblems({ cidr, 'allowed-cidrs': allowed }: BaseConfiguration): Problem[] {
  const size = Number(cidr.split('/')[1]);
  const problems = [...allowed, cidr].filter((range) => !isRange(range)).map(noRange);
  if (size >= 16 && size <= 24) return problems;
  const what = `cidr is "${cidr}"; allowed are sizes from /16 to /24.`;
  return [...problems, { what, remedy: 'Write `cidr: 10.0.0.0/16`.' }];
}

function isRange(range: string): boolean {
  const [address = '', size] = range.split('/');
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const bits = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const host = Number(size) === 0 ? 0xffffffff : 2 ** (32 - Number(size)) - 1;
  return [a, b, c, d].every((part) => part <= 255) && Number(size) <= 32 && (bits & host) === 0;
}

function noRange(range: string): Problem {
  return {
    what: `"${range}" is no range of addresses: parts go to 255, sizes to /32, and the bits behind the size are 0.`,
    remedy: 'Write a range such as `203.0.113.0/24`.',
  };
}
