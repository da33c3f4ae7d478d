/** What things cost in one region in one month: the only place with prices. USD, on demand, without tax and free tier. */
export const pricedRegion = 'us-east-1';
export const pricedMonth = '2026-11';

/** As AWS's own calculator counts. */
export const hoursOfMonth = 730;

interface Price {
  readonly usd: number;
  readonly per: 'hour' | 'month' | 'GB' | 'LCU-hour' | 'million requests';
  /** Where it is looked up again. */
  readonly source: string;
}

const pages = {
  machines: 'https://aws.amazon.com/ec2/pricing/',
  delivery: 'https://aws.amazon.com/cloudfront/pricing/',
  disks: 'https://aws.amazon.com/ebs/pricing/',
  fargate: 'https://aws.amazon.com/fargate/pricing/',
  vpc: 'https://aws.amazon.com/vpc/pricing/',
  privatelink: 'https://aws.amazon.com/privatelink/pricing/',
  balancing: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
  database: 'https://aws.amazon.com/rds/postgresql/pricing/',
  aurora: 'https://aws.amazon.com/rds/aurora/pricing/',
  cache: 'https://aws.amazon.com/elasticache/pricing/',
  secrets: 'https://aws.amazon.com/secrets-manager/pricing/',
  watch: 'https://aws.amazon.com/cloudwatch/pricing/',
  names: 'https://aws.amazon.com/route53/pricing/',
  keys: 'https://aws.amazon.com/kms/pricing/',
} as const;

function price(usd: number, per: Price['per'], page: keyof typeof pages): Price {
  return { usd, per, source: pages[page] };
}

/** By name; a vCPU and a GB of memory by architecture, as task definitions write it. */
export const prices = {
  'vcpu-X86_64': price(0.04048, 'hour', 'fargate'),
  'gb-X86_64': price(0.004445, 'hour', 'fargate'),
  'vcpu-ARM64': price(0.03238, 'hour', 'fargate'),
  'gb-ARM64': price(0.00356, 'hour', 'fargate'),
  't4g.nano': price(0.0042, 'hour', 'machines'),
  'delivery-gb': price(0.085, 'GB', 'delivery'),
  'delivery-requests': price(1, 'million requests', 'delivery'),
  'disk-gb': price(0.08, 'month', 'disks'),
  'public-address': price(0.005, 'hour', 'vpc'),
  'nat-gateway': price(0.045, 'hour', 'vpc'),
  'nat-traffic': price(0.045, 'GB', 'vpc'),
  endpoint: price(0.01, 'hour', 'privatelink'),
  'endpoint-traffic': price(0.01, 'GB', 'privatelink'),
  'load-balancer': price(0.0225, 'hour', 'balancing'),
  'load-balancer-use': price(0.008, 'LCU-hour', 'balancing'),
  'database-gb': price(0.115, 'month', 'database'),
  'aurora-unit': price(0.12, 'hour', 'aurora'),
  'aurora-gb': price(0.1, 'month', 'aurora'),
  'aurora-requests': price(0.2, 'million requests', 'aurora'),
  secret: price(0.4, 'month', 'secrets'),
  alarm: price(0.1, 'month', 'watch'),
  dashboard: price(3, 'month', 'watch'),
  'log-gb': price(0.5, 'GB', 'watch'),
  zone: price(0.5, 'month', 'names'),
  key: price(1, 'month', 'keys'),
} as const satisfies Readonly<Record<string, Price>>;

/** Fargate Spot of the price on demand: AWS promises up to 70 % off, and half is the least that was seen. */
export const spotShare = 0.5;

/** PostgreSQL in one zone, an hour; in two it costs twice as much: https://aws.amazon.com/rds/postgresql/pricing/ */
export const databaseClasses: Readonly<Record<string, number>> = {
  'db.t4g.micro': 0.016,
  'db.t4g.small': 0.032,
  'db.t4g.medium': 0.065,
  'db.t4g.large': 0.129,
  'db.m6g.large': 0.159,
  'db.m7g.large': 0.168,
};

/** A node with Valkey, an hour: https://aws.amazon.com/elasticache/pricing/ */
export const cacheNodes: Readonly<Record<string, number>> = {
  'cache.t4g.micro': 0.0128,
  'cache.t4g.small': 0.0256,
  'cache.t4g.medium': 0.052,
  'cache.m6g.large': 0.1192,
  'cache.m7g.large': 0.1264,
};

/** What a thing costs an hour that is paid as long as it is there. */
export function hourlyUsd(name: keyof typeof prices): number {
  const { usd, per } = prices[name];
  return per === 'month' ? usd / hoursOfMonth : usd;
}
