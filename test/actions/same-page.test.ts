import { describe, expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { onOnePageOnly, pairs } from './same-page/pairs.ts';
import { byCloudFormation, byTerraform } from './same-page/plans.ts';
import { shopTemplate } from './same-page/shop-stack.ts';
import { factsOn } from './same-page/shown-page.ts';
import { steps, versions } from './same-page/versions.ts';

ownEnvironment();

describe('the same environment, written for Terraform and for the CDK', () => {
  it.each(steps)('has one page: %s', async (step) => {
    const terraform = factsOn(await byTerraform(step));
    const cloudFormation = factsOn(await byCloudFormation(step));
    const alone = [
      ...terraform.filter((one) => !cloudFormation.includes(one)).map((one) => `Terraform: ${one}`),
      ...cloudFormation.filter((one) => !terraform.includes(one)).map((one) => `CDK: ${one}`),
    ];
    expect(alone).toEqual(onOnePageOnly[step]);
    expect(terraform.length).toBeGreaterThan(onOnePageOnly[step].length);
  });

  it('is paired as a whole', () => {
    const { Resources, Outputs } = shopTemplate(versions.create);
    const all = [...Object.keys(Resources), ...Object.keys(Outputs)];
    expect(Object.values(pairs).toSorted()).toEqual(all.toSorted());
  });
});
