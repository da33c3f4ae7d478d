import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { HttpResponse } from '@smithy/core/transport';
import { Ecs } from '../../../actions/library/aws/ecs.ts';
import { exampleCredentials } from '../../world/access.ts';
import { VirtualClock } from '../../world/clock.ts';

test('a definition is read as it is, whatever the SDK would make of it', async () => {
  const odd = { registeredAt: 'yesterday', containerDefinitions: 'none', tags: [[]] };
  const answer = JSON.stringify({ taskDefinition: odd, tags: [] });
  const ecs = new Ecs({
    region: 'eu-west-1',
    clock: new VirtualClock(),
    credentials: async () => exampleCredentials,
    requestHandler: {
      handle: async () => {
        const body = Readable.from([Buffer.from(answer)]);
        return { response: new HttpResponse({ statusCode: 200, headers: {}, body }) };
      },
    },
  });
  expect(await ecs.describeTaskDefinition('x')).toEqual({ taskDefinition: odd, tags: [] });
});
