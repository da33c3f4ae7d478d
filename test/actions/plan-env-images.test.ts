import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { StandIn } from '../tool/stand-in.ts';
import { openedPlan } from './opened-plan.ts';
import { runPlan } from './plan-run.ts';

ownEnvironment();

const path = '/adhoc/dev/alpha/images';
const services = ['beat', 'default', 'gunicorn', 'web-ui'];
const records = [
  ...services.map((name) => ({ name: `${path}/${name}`, value: `acme/${name}:1` })),
  { name: `${path}/gunicorn/proxy`, value: 'envoy:1' },
  { name: '/adhoc/dev/alpha-two/images/gunicorn', value: 'acme/of-another-environment:1' },
];
const account = { parameters: records };

/** A project that declares the variable for images. */
function project(): StandIn {
  const standIn = new StandIn('changes');
  const plan = JSON.parse(recorded('terraform.plan.json'));
  plan.configuration.root_module.variables.images = {};
  standIn.tool.says('show', JSON.stringify(plan));
  return standIn;
}

it('a plan is bound to each image of record of its environment', async () => {
  using standIn = project();
  const run = await runPlan(standIn, { account });
  expect(run.problems).toEqual([]);
  const { part } = await openedPlan(run, standIn);
  expect(part.images).toEqual([
    { service: 'beat', version: 1, value: 'acme/beat:1' },
    { service: 'default', version: 1, value: 'acme/default:1' },
    { service: 'gunicorn', version: 1, value: 'acme/gunicorn:1' },
    { service: 'gunicorn/proxy', version: 1, value: 'envoy:1' },
    { service: 'web-ui', version: 1, value: 'acme/web-ui:1' },
  ]);
  expect(standIn.tool.told('given')).toBe('');
  run.world.journal.assertClean();
});

it('more records than a page holds are all sealed', async () => {
  using standIn = project();
  const parameters = Array.from({ length: 23 }, (_, n) => ({
    name: `${path}/worker-${n}`,
    value: `acme/worker:${n}`,
  }));
  const run = await runPlan(standIn, { account: { parameters } });
  const { part } = await openedPlan(run, standIn);
  expect(part.images).toHaveLength(23);
});

it('a service without a record has the image that was given, and the record counts where there is one', async () => {
  using standIn = project();
  const images = 'celery=acme/celery:2\ngunicorn=acme/gunicorn:9';
  const run = await runPlan(standIn, { account, inputs: { images } });
  const { part } = await openedPlan(run, standIn);
  expect(part.images).toContainEqual({ service: 'celery', version: null, value: 'acme/celery:2' });
  expect(part.images).toContainEqual({ service: 'gunicorn', version: 1, value: 'acme/gunicorn:1' });
  expect(run.site.text).toContain('gunicorn has an image of record, which is taken');
});

it('the project gets them as a map, by a file, where its variable is named', async () => {
  using standIn = project();
  const inputs = {
    'images-variable': 'images',
    images: 'celery=acme/celery:2',
    variables: 'size=1',
  };
  const run = await runPlan(standIn, { account, inputs });
  expect(run.problems).toEqual([]);
  expect(JSON.parse(standIn.tool.told('given'))).toEqual({
    size: '1',
    images: {
      beat: 'acme/beat:1',
      celery: 'acme/celery:2',
      default: 'acme/default:1',
      gunicorn: 'acme/gunicorn:1',
      'gunicorn/proxy': 'envoy:1',
      'web-ui': 'acme/web-ui:1',
    },
  });
  expect(standIn.tool.calls.join('\n')).not.toContain('acme/');
  const { part } = await openedPlan(run, standIn);
  expect(Object.keys(part.variables)).toEqual(['images', 'size']);
});

it('a service whose image nobody recorded yet is told before the tool says "Invalid index"', async () => {
  using standIn = project();
  standIn.tool.says('plan', recorded('terraform.no-image.jsonl'));
  standIn.tool.says('plan.code', '1');
  const inputs = { 'images-variable': 'images' };
  const { problems, site } = await runPlan(standIn, { inputs, account: { parameters: [] } });
  expect(site.text).toContain(`no image of record below ${path}, and "images" gives none`);
  const codes = ['image-not-of-record', ...Array(5).fill('configuration-invalid')];
  expect(problems.map(({ code }) => code)).toEqual(codes);
  const [{ what, snippet } = { what: '', snippet: '' }] = problems;
  expect(what).toContain(
    'the image of "beat", "celery", "dot", "gunicorn", and alpha has no image',
  );
  expect(snippet).toContain('images: |\n  beat=<repository>:<tag>');
  const without = await runPlan(standIn, { inputs: {}, account });
  expect(without.problems[0]?.code).toBe('configuration-invalid');
});

it('a look at drift gets them too where the project cannot be planned without, and reads nothing else', async () => {
  using standIn = project();
  const look = { operation: 'drift', 'plan-passphrase': '' };
  const plain = await runPlan(standIn, { account, inputs: look });
  expect(plain.world.journal.calls().map(({ action }) => action)).toEqual([
    'sts:GetCallerIdentity',
  ]);
  const inputs = { ...look, 'images-variable': 'images' };
  expect((await runPlan(standIn, { account, inputs })).problems).toEqual([]);
  expect(JSON.parse(standIn.tool.told('given')).images).toMatchObject({ beat: 'acme/beat:1' });
});

it('tells all that is wrong with images at once', async () => {
  using standIn = project();
  const inputs = {
    layer: 'base',
    'base-environment': 'alpha',
    images: 'gunicorn=acme/gunicorn',
    'images-variable': 'size',
    variables: 'size=1',
  };
  const { problems } = await runPlan(standIn, { inputs });
  expect(problems.map(({ code }) => code)).toEqual([
    'input-invalid',
    'input-conflict',
    'input-conflict',
    'input-conflict',
  ]);
});
