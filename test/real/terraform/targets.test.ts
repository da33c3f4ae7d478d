import { expect, it } from '@jest/globals';
import { tools } from './programs.ts';
import { refusal } from './refusal.ts';
import { Stage } from './stage.ts';

const backend = 'terraform {\n  backend "local" {}\n}\n';

function resources(name: string): string {
  return `resource "terraform_data" "${name}" {}\n`;
}

// What the tool itself plans for an address is what counts as there.
it.each(tools)(
  '%s: refuses targets for which the tool plans nothing, and none other',
  async (tool) => {
    const several = 'resource "terraform_data" "s" {\n  for_each = toset(["a.b", "c"])\n}\n';
    const module = 'module "m" {\n  source   = "./m"\n  for_each = toset(["x"])\n}\n';
    const plain = 'module "n" {\n  source = "./m"\n}\n';
    const files = {
      'main.tf': `${backend}${resources('one')}${several}${module}${plain}`,
      'm/main.tf': resources('in'),
    };
    using stage = new Stage({ tool, files });
    const addresses = {
      there: [
        ...['terraform_data.one', 'terraform_data.s', 'terraform_data.s["a.b"]', 'module.m'],
        ...['module.m["x"].terraform_data.in', 'module.n', 'module.n.terraform_data.in'],
      ],
      not: [
        ...['terraform_data.two', 'terraform_data.s["b"]', 'module.m["y"]', 'module.o'],
        ...['module.m.terraform_data.in', 'module.n["x"].terraform_data.in'],
      ],
    };
    for (const target of addresses.there) {
      const { hasChanges } = await stage.engine().plan(stage.request({ targets: [target] }));
      expect([target, hasChanges]).toEqual([target, true]);
    }
    // Only then it is known that the module has keys.
    await stage.bring({ parallelism: 1 });
    for (const target of addresses.not) {
      const error = await refusal(stage.engine().plan(stage.request({ targets: [target] })));
      expect([target, error.code]).toEqual([target, 'target-not-found']);
    }
  },
);
