import { expect, it } from '@jest/globals';
import { baseFile } from '../infra/configurations.ts';
import { ofType, synthesised, type Template } from '../infra/synthesised.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import { runPlan } from './plan-run.ts';

ownEnvironment();

const key = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const production = { kind: 'prod', name: 'main', domain: 'example.com' };
const running = synthesised(baseFile(production));
const [[database] = []] = ofType(running, 'AWS::RDS::DBInstance');

/** A plan of the base as `infra/` makes it, over the base that runs. */
async function plan(wanted: Template, inputs: Readonly<Record<string, string>> = {}) {
  using standIn = new StandIn();
  standIn.write('infra/app/template.json', JSON.stringify(wanted));
  const stack = { name: 'prod-base-main', template: running, tags: { env: 'main' } };
  return await runPlan(standIn, {
    isVirtual: true,
    inputs: {
      ...{ tool: 'cloudformation', 'working-directory': 'infra/app', template: 'template.json' },
      ...{ kind: 'prod', layer: 'base', environment: 'main', 'base-environment': '' },
      ...{ capabilities: 'CAPABILITY_NAMED_IAM', ...inputs },
    },
    account: {
      parameters: [{ name: '/cdk-bootstrap/hnb659fds/version', value: '30' }],
      cloudFormation: { stacks: [stack] },
    },
  });
}

it("a change of infra's own base that would replace its production database is refused by name", async () => {
  const { problems, github, site } = await plan(synthesised(baseFile({ ...production, key })));
  expect(problems).toMatchObject([{ code: 'data-loss-not-allowed' }]);
  expect(problems[0]?.what).toContain(`prod-base-main/${database} (AWS::RDS::DBInstance)`);
  expect(site.pages.join()).toContain(`${database}`);
  expect(github.store.all).toEqual([]);
});

it('one that leaves it where it is needs nobody to allow anything', async () => {
  const larger = { ...production, database: { 'storage-gib': 200 } };
  const { problems, github } = await plan(synthesised(baseFile(larger)));
  expect(problems).toEqual([]);
  expect(github.store.all).toHaveLength(1);
});
