import { describe, expect, it } from '@jest/globals';
import {
  logStreamLink,
  taskDefinitionLink,
  taskLink,
} from '../../../actions/library/aws/console-links.ts';
import { link } from '../../../actions/library/text/markdown.ts';

describe('addresses in the console', () => {
  it.each([
    ['eu-west-1', 'https://eu-west-1.console.aws.amazon.com/'],
    ['eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
    ['us-gov-east-1', 'https://console.amazonaws-us-gov.com/'],
    ['cn-north-1', 'https://console.amazonaws.cn/'],
  ])('%s has its own', (region, start) => {
    expect(taskLink({ region, cluster: 'c', id: '1' }).startsWith(start)).toBe(true);
  });

  it.each(['us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-south-1'])(
    '%s has none that could be linked to: then the text stands alone',
    (region) => {
      const address = taskLink({ region, cluster: 'c', id: '1' });
      expect(link('1', address).source).toBe('1');
    },
  );

  it('name the thing', () => {
    const region = 'eu-west-1';
    const cluster = 'arn:aws:ecs:eu-west-1:1:cluster/alpha-cluster';
    expect(taskLink({ region, cluster, id: 'abc' })).toContain(
      '/clusters/alpha-cluster/tasks/abc?',
    );
    expect(taskDefinitionLink({ region, name: 'f:3' })).toContain('/task-definitions/f/3?');
    expect(logStreamLink({ region, group: '/ecs/a', stream: 'x/y' })).toContain(
      '#logsV2:log-groups/log-group/$252Fecs$252Fa/log-events/x$252Fy',
    );
  });
});
