import { describe, expect, it } from '@jest/globals';
import { AwsError } from '../../../actions/library/aws/aws-error.ts';

const user =
  'User: arn:aws:sts::123456789012:assumed-role/adhoc-deploy/x is not authorized to perform:';
const cluster = 'arn:aws:ecs:eu-west-1:123456789012:cluster/alpha-cluster';

function errorOf(name: string, message: string, more: object = {}): AwsError {
  return new AwsError('ecs:RunTask', Object.assign(new Error(message), { name, ...more }));
}

function remedyOf(message: string): string {
  return errorOf('AccessDeniedException', message).problems[0]?.remedy ?? '';
}

const statement = `{"Effect":"Allow","Action":"ecs:RunTask","Resource":"${cluster}"}`;

describe('a denial', () => {
  it.each([
    ['because no identity-based policy allows the ecs:RunTask action', "Add to the role's policy"],
    [
      'because no permissions boundary allows the ecs:RunTask action',
      "The role's permissions boundary has to",
    ],
    ['because no session policy allows the ecs:RunTask action', 'The session policy'],
    [
      'because no service control policy allows the ecs:RunTask action',
      "The organization's service control policies",
    ],
    [
      'because no resource control policy allows the ecs:RunTask action',
      "The organization's resource control policies",
    ],
    [
      'because no VPC endpoint policy allows the ecs:RunTask action',
      'Add, with a Principal, to the policy of the VPC endpoint',
    ],
    [
      'because no resource-based policy allows the ecs:RunTask action',
      'Add, with the role as Principal',
    ],
    ['', "Add to the role's policy"],
  ])('%s', (because, begin) => {
    const remedy = remedyOf(`${user} ecs:RunTask on resource: ${cluster} ${because}`);
    expect(remedy.startsWith(begin)).toBe(true);
    expect(remedy.endsWith(`: ${statement}`)).toBe(true);
  });

  it.each([
    ['with an explicit deny in an identity-based policy', 'you must'],
    [
      'with an explicit deny in a permissions boundary: arn:aws:iam::123456789012:policy/edge',
      'policy/edge forbids',
    ],
    [
      'with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-1/service_control_policy/p-1',
      "the organization's administrators can",
    ],
  ])('%s is lifted by no Allow', (deny, part) => {
    const remedy = remedyOf(`${user} ecs:RunTask on resource: ${cluster} ${deny}`);
    expect(remedy).toContain('no Allow outweighs it');
    expect(remedy).toContain(part);
    expect(remedy).not.toContain('"Effect":"Allow"');
  });

  it('of PassRole inside another call asks for PassRole, bound to ECS', () => {
    const role = 'arn:aws:iam::123456789012:role/alpha-task';
    const remedy = remedyOf(
      `${user} iam:PassRole on resource: ${role} because no identity-based policy allows the iam:PassRole action`,
    );
    expect(JSON.parse(remedy.slice(remedy.indexOf('{')))).toEqual({
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: role,
      Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
    });
  });

  it('without a word of why asks for the call itself', () => {
    const error = errorOf(
      'UnauthorizedOperation',
      'You are not authorized to perform this operation.',
    );
    expect(error.isDenied).toBe(true);
    expect(error.problems[0]?.remedy).toContain('"Action":"ecs:RunTask","Resource":"*"');
  });

  it('with an encoded message says how to read it', () => {
    expect(
      remedyOf('You are not authorized. Encoded authorization failure message: abc'),
    ).toContain('aws sts decode-authorization-message');
  });
});

describe('the kinds of failure', () => {
  it.each([
    ['ExpiredTokenException', {}, 'aws-credentials-expired'],
    ['UnrecognizedClientException', {}, 'aws-credentials-invalid'],
    ['CredentialsProviderError', {}, 'aws-credentials-missing'],
    ['OptInRequired', {}, 'aws-region-disabled'],
    ['ThrottlingException', {}, 'aws-throttled'],
    ['TimeoutError', { code: 'ECONNREFUSED' }, 'aws-unreachable'],
    ['Error', { code: 'ENOTFOUND' }, 'aws-unreachable'],
    ['Error', { code: 'ERR_PROXY_TUNNEL' }, 'proxy-refused'],
    ['Error', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'certificate-untrusted'],
    ['Error', { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'certificate-untrusted'],
    ['Error', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'certificate-untrusted'],
    ['ServerException', {}, 'aws-unreachable'],
    ['ClusterNotFoundException', {}, 'aws-call-failed'],
  ])('%s %j is %s', (name, more, code) => {
    expect(errorOf(name, 'words', more).code).toBe(code);
  });
});

describe('the message', () => {
  it('has the call, the words of AWS, the tries and the request id', () => {
    const error = errorOf('ThrottlingException', 'Rate exceeded', {
      $metadata: { attempts: 12, requestId: '7d1f' },
    });
    expect(error.message).toBe(
      'ecs:RunTask failed after 12 attempts: ThrottlingException: Rate exceeded (request id 7d1f)',
    );
    expect(error.requestId).toBe('7d1f');
  });

  it("has Node's code where the SDK calls every break of the line a time-out", () => {
    expect(errorOf('TimeoutError', 'x', { code: 'ECONNRESET' }).awsCode).toBe('ECONNRESET');
  });

  it('keeps what AWS wrote text', () => {
    const { message } = errorOf(
      'ClientException',
      'bad name\r##[set-output name=x]y\n::warning::z',
    );
    expect(message).not.toContain('##[');
    expect(message).not.toMatch(/^\s*::/m);
    expect(remedyOf(`${user} ecs:RunTask on resource: a"b##[x`)).not.toContain('##[');
  });
});
