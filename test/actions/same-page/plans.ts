import { StandIn } from '../../tool/stand-in.ts';
import type { ScenarioStack } from '../../world/scenario.ts';
import { type PlanRun, runPlan } from '../plan-run.ts';
import { recordedPlan } from './recorded-plan.ts';
import { shopTemplate } from './shop-stack.ts';
import { password, type Step, standing, versions } from './versions.ts';

const stackName = 'adhoc-app-alpha';

/** The plan of a step by Terraform: a stand-in shows what Terraform itself once planned. */
export async function byTerraform(step: Step): Promise<string> {
  using machine = new StandIn();
  machine.tool.says('show', recordedPlan(step));
  return pageOf(await runPlan(machine, { inputs: { operation: operationOf(step) } }));
}

/** The plan of a step by CloudFormation, of what the step before left there. */
export async function byCloudFormation(step: Step): Promise<string> {
  using machine = new StandIn();
  machine.write('infra/app/template.json', JSON.stringify(shopTemplate(versions[step])));
  const inputs = {
    ...{ tool: 'cloudformation', template: 'template.json', operation: operationOf(step) },
    ...{ parameters: `Password=${password}`, capabilities: 'CAPABILITY_IAM' },
  };
  const stacks = stacksBefore(step);
  const account = { clusters: [], services: [], cloudFormation: { stacks } };
  return pageOf(await runPlan(machine, { isVirtual: true, inputs, account }));
}

function operationOf(step: Step): string {
  return step === 'destroy' ? 'destroy' : 'create-update';
}

function stacksBefore(step: Step): readonly ScenarioStack[] {
  const before = standing[step];
  if (!before) return [];
  const template = shopTemplate(versions[before]);
  return [{ name: stackName, template, parameters: { Password: password }, tags }];
}

/** With which a plan makes the stacks of alpha. */
const tags = {
  ...{ env: 'alpha', 'adhoc:env': 'alpha', 'adhoc:base': 'dev', 'adhoc:kind': 'ad-hoc' },
  ...{ 'adhoc:layer': 'app', 'adhoc:tool': 'cloudformation', 'adhoc:repo': 'acme/shop' },
};

function pageOf({ problems, site }: PlanRun): string {
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return site.pages[0] ?? '';
}
