import { describe, expect, it } from '@jest/globals';
import { Ecs } from '../../../actions/library/aws/ecs.ts';
import type { JsonObject } from '../../../actions/library/aws/raw-json.ts';
import { findTaskDefinition } from '../../../actions/library/task-definition/find.ts';
import { imageChanges } from '../../../actions/library/task-definition/image-change.ts';
import { isSame } from '../../../actions/library/task-definition/same.ts';
import { withSecrets } from '../../../actions/library/task-definition/secrets.ts';
import {
  registrationOf,
  withImages,
} from '../../../actions/library/task-definition/task-definition.ts';
import fc from '../../evidence/properties.ts';
import { exampleCredentials } from '../../world/access.ts';
import { VirtualClock } from '../../world/clock.ts';
import { environment } from '../../world/scenarios/environment.ts';
import { World } from '../../world/world.ts';

const added = {
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:1:task-definition/alpha-migrate:3',
  revision: 3,
  status: 'ACTIVE',
  requiresAttributes: [],
  compatibilities: ['FARGATE'],
  registeredAt: 1,
  registeredBy: 'somebody',
  deregisteredAt: 2,
  deleteRequestedAt: 3,
};

const containers = [
  {
    name: 'app',
    image: 'r/app:1',
    command: ['sh', '-c', ''],
    environment: [],
    futureField: { a: '' },
  },
  { name: 'side', image: 'r/side:1' },
];

describe('registering again', () => {
  it('sends back all but what AWS adds', () => {
    const own = { family: 'alpha-migrate', containerDefinitions: containers, futureField: [''] };
    const tags = [{ key: 'env', value: '' }];
    const input = registrationOf({ taskDefinition: { ...added, ...own } as JsonObject, tags });
    expect(input).toEqual({ ...own, tags });
  });

  it('leaves out tags that only AWS may write', () => {
    const tags = [
      { key: 'aws:cloudformation:stack-name', value: 'alpha' },
      { key: 'AWS:x', value: '1' },
    ];
    const own = { key: 'awsome', value: '' };
    expect(registrationOf({ taskDefinition: {}, tags })).toEqual({});
    expect(registrationOf({ taskDefinition: {}, tags: [...tags, own] })).toEqual({ tags: [own] });
  });

  it('changes nothing but the images, whatever else there is', () => {
    const property = fc.property(fc.jsonValue(), fc.jsonValue(), (inside, beside) => {
      const input = JSON.parse(
        JSON.stringify({
          containerDefinitions: [
            { name: 'app', image: 'a:1', inside },
            { name: 'b', image: 'b:1', inside },
          ],
          beside,
        }),
      );
      const changed = withImages(input, new Map([['app', 'a:2']]));
      const back = withImages(changed, new Map([['app', 'a:1']]));
      expect(JSON.stringify(back)).toBe(JSON.stringify(input));
      expect(
        imageChanges(
          input,
          new Map([
            ['app', 'a:2'],
            ['b', 'b:1'],
          ]),
        ),
      ).toEqual([{ container: 'app', from: 'a:1', to: 'a:2' }]);
    });
    fc.assert(property);
  });
});

describe('the same definition', () => {
  const definition = {
    taskDefinition: {
      ...added,
      family: 'f',
      cpu: '256',
      containerDefinitions: containers,
    } as JsonObject,
    tags: [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ],
  };

  it.each([
    ['itself', {}, true],
    ['with tags in another order', { tags: [...definition.tags].reverse() }, true],
    ['with other tags', { tags: [] }, false],
    ['with another size', { cpu: '512' }, false],
    ['with one member more', { futureField: 1 }, false],
    [
      'with containers in another order',
      { containerDefinitions: [...containers].reverse() },
      false,
    ],
  ])('%s', (_name, more, same) => {
    expect(isSame(definition, { ...registrationOf(definition), ...more } as JsonObject)).toBe(same);
  });
});

describe('secrets for one run', () => {
  it('take the place of variables and secrets of the same name', () => {
    const app = {
      name: 'app',
      environment: [
        { name: 'KEPT', value: '' },
        { name: 'TOKEN', value: 'old' },
      ],
      secrets: [
        { name: 'DB', valueFrom: 'arn:old' },
        { name: 'OTHER', valueFrom: 'arn:other' },
      ],
    };
    const references = new Map([
      ['TOKEN', 'arn:token'],
      ['DB', 'arn:db'],
    ]);
    const side = { name: 'side' };
    const changed = withSecrets(
      { containerDefinitions: [app, side] },
      { container: 'app', references },
    );
    expect(changed.containerDefinitions).toEqual([
      {
        name: 'app',
        environment: [{ name: 'KEPT', value: '' }],
        secrets: [
          { name: 'OTHER', valueFrom: 'arn:other' },
          { name: 'TOKEN', valueFrom: 'arn:token' },
          { name: 'DB', valueFrom: 'arn:db' },
        ],
      },
      side,
    ]);
  });
});

describe('a definition that is not there', () => {
  it('is told with the region of its ARN when the step works in another', async () => {
    const clock = new VirtualClock();
    const region = 'eu-west-1';
    const requestHandler = new World(environment(), { clock }).requestHandler();
    const credentials = async () => exampleCredentials;
    const ecs = new Ecs({ region, clock, credentials, requestHandler });
    const wordsFor = async (task: string) => {
      const { problems } = await findTaskDefinition(ecs, { task, families: [], region });
      return problems[0]?.what;
    };
    const arn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/none:1';
    expect(await wordsFor(arn)).toBe(
      `There is no task definition "${arn}" in eu-west-1: the ARN is of us-east-1, the step works in eu-west-1.`,
    );
    expect(await wordsFor('none')).toBe('There is no task definition "none" in eu-west-1.');
  });
});
