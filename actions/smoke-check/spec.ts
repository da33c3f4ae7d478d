import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { regionProblems } from '../library/aws/region.ts';
import { roleProblems } from '../library/aws/role.ts';
import { address } from '../library/host/address.ts';
import { count, duration, list } from '../library/host/fields.ts';
import { defineSpec } from '../library/host/spec.ts';
import { environmentInputs, optionalEnvironment } from '../library/naming/inputs.ts';
import { serviceItem } from '../library/rollout/request/inputs.ts';
import {
  certificateProblems,
  environmentProblems,
  intervalProblems,
  urlProblems,
  withEnvironment,
} from './needs.ts';
import { pageLines } from './page-lines.ts';
import { requestHeaders } from './request-headers.ts';
import { bodyLines, headerLines } from './text-lines.ts';

export const spec = defineSpec({
  name: 'smoke-check',
  description:
    'Asks the addresses of an environment, and looks at its services, until all is as it should be, or the time is over, and shows what was seen.',
  inputs: {
    url: {
      ...address({ prose: 'The address of the environment; what `paths` are put behind.' }),
      crossCheck: urlProblems,
    },
    paths: pageLines({
      prose:
        'What is asked for by GET: a path behind `url` or a whole address, then the status (`200`, `2xx`, `200,204`), then `->` and where a redirect must lead. Without a status it is 2xx, and redirects on the same host are followed. Default: `/`.',
    }),
    'expect-body': bodyLines(
      'Text that the first MiB of a body must hold: the address as `paths` has it, then the text. Several lines for one address all count.',
    ),
    'expect-header': headerLines(
      'Headers that an answer must have: the address as `paths` has it, then `name:` and what the value must hold, upper and lower case being the same.',
    ),
    'request-headers': requestHeaders(
      'Headers that requests carry, such as one that passes a sign-in. Values are hidden in the log, and go to the scheme, host and port of `url` alone.',
    ),
    'certificate-days': {
      ...count({
        prose:
          'For how many days from now the certificate of each host must still be valid. Without it only that it is valid.',
        min: 1,
        max: 398,
        example: '14',
      }),
      crossCheck: certificateProblems,
    },
    environment: {
      ...optionalEnvironment(
        'Name of an environment whose services are looked at too: each steady, and healthy at its load balancer. Without it AWS is asked for nothing.',
      ),
      crossCheck: environmentProblems,
    },
    cluster: environmentInputs.cluster,
    services: list({
      ...serviceItem,
      prose:
        'Services to look at, by their names with or without `<environment>-`. Default: every active `<environment>-*` of the cluster.',
    }),
    consecutive: count({
      prose: 'How many looks in a row must find everything good.',
      default: '2',
      min: 1,
      max: 100,
    }),
    timeout: duration({
      prose: 'How long all of it may take to become good: no look begins after that.',
      default: '5m',
    }),
    interval: {
      ...duration({ prose: 'How long to wait between two looks.', default: '3s' }),
      crossCheck: intervalProblems,
    },
    'attempt-timeout': duration({
      prose: 'How long one look may take, redirects included.',
      default: '10s',
    }),
    'role-to-assume': {
      ...awsInputs['role-to-assume'],
      crossCheck: withEnvironment(roleProblems),
    },
    'aws-region': { ...awsInputs['aws-region'], crossCheck: withEnvironment(regionProblems) },
    'allowed-account-ids': awsInputs['allowed-account-ids'],
  },
  outputs: {
    checks:
      'JSON list of what was looked at, each with `check`, `expected`, `seen`, `attempts` and `result` (`good`, `bad`).',
    'failed-checks': 'JSON list of the names of those that failed; `[]` when none did.',
    'certificate-expires':
      'When the first of the certificates ends, such as `2027-02-01T12:00:00.000Z`; only with `certificate-days`.',
  },
  calls: [
    ...sessionCalls,
    {
      action: 'ecs:DescribeClusters',
      need: 'with-input',
      why: '`environment`: the cluster exists',
    },
    {
      action: 'ecs:ListServices',
      need: 'with-input',
      why: '`environment` without `services`: which services it has',
    },
    {
      action: 'ecs:DescribeServices',
      need: 'with-input',
      why: '`environment`: whether they are steady',
    },
    {
      action: 'elasticloadbalancing:DescribeTargetHealth',
      need: 'with-input',
      why: '`environment`: whether their targets are healthy',
    },
  ],
  permissions: { 'id-token': 'write, for role-to-assume' },
});
