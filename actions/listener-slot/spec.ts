import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { choice, count, text } from '../library/host/fields.ts';
import { defineSpec } from '../library/host/spec.ts';
import { environmentInputs, requiredBaseEnvironment } from '../library/naming/inputs.ts';
import { prioritiesOfSlot } from '../library/naming/listener-slots.ts';

export const spec = defineSpec({
  name: 'listener-slot',
  description:
    "Reserves an environment's place at the load balancer that it shares with others, or gives it back.",
  inputs: {
    operation: choice(['reserve', 'release'], {
      prose:
        '`reserve` answers the same slot for the same environment however often it is called; `release` gives it back when its listener rules are gone.',
      required: true,
    }),
    environment: environmentInputs.environment,
    'base-environment': requiredBaseEnvironment(
      'Name of the base environment whose load balancer is shared.',
    ),
    'listener-arn': text({
      prose:
        'The listener that is shared. Default: what the parameter `/adhoc/<base-environment>/listener-arn` says.',
      pattern: /^arn:aws(-[a-z]+)*:elasticloadbalancing:[a-z0-9-]+:\d{12}:listener\/app\/.+$/,
      allowed: 'the ARN of a listener of an Application Load Balancer',
      example:
        'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/dev/50dc6c495c0c9188/f2f7dc8efc522ab2',
    }),
    'target-groups': count({
      prose: 'How many target groups an environment has: twice its web services with blue/green.',
      ...{ min: 1, max: 100, default: '2' },
    }),
    rules: count({
      prose: 'How many listener rules an environment has.',
      ...{ min: 1, max: prioritiesOfSlot, default: '2' },
    }),
    ...awsInputs,
  },
  outputs: {
    slot: 'The number of the slot, from 1; absent when there was none to give back.',
    'first-priority': `The lowest of the ${prioritiesOfSlot} priorities that the listener rules of the environment may have.`,
    capacity: 'How many environments find a place at the load balancer.',
    free: 'How many of these places are free.',
  },
  calls: [
    ...sessionCalls,
    {
      action: 'ssm:GetParametersByPath',
      need: 'needed',
      why: 'which slots are taken, by which environment',
    },
    { action: 'ssm:GetParameter', need: 'needed', why: 'the listener of the base environment' },
    { action: 'ssm:PutParameter', need: 'with-input', why: '`operation: reserve`: takes a slot' },
    {
      action: 'ssm:DeleteParameter',
      need: 'with-input',
      why: '`operation: release`: gives the slot back; `reserve` frees a second one where it may',
    },
    {
      action: 'elasticloadbalancing:DescribeListeners',
      need: 'needed',
      why: 'the load balancer behind the listener, and its other listeners',
    },
    {
      action: 'elasticloadbalancing:DescribeRules',
      need: 'needed',
      why: 'how many rules there are, and whether a slot is still used',
    },
    {
      action: 'elasticloadbalancing:DescribeTargetGroups',
      need: 'with-input',
      why: '`operation: reserve`: how many target groups there are',
    },
    {
      action: 'elasticloadbalancing:DescribeTags',
      need: 'with-input',
      why: '`operation: reserve`: to which environment a target group belongs',
    },
    {
      action: 'elasticloadbalancing:DescribeAccountLimits',
      need: 'with-input',
      why: '`operation: reserve`: how many there may be',
    },
  ],
  permissions: { 'id-token': 'write, for role-to-assume' },
});
