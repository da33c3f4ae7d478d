import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseServiceImages } from '../../../actions/library/image/service-images.ts';
import * as rolloutProblems from '../../../actions/library/rollout/judge/rollout-problems.ts';
import * as serviceProblems from '../../../actions/library/rollout/prepare/service-problems.ts';
import { wantedDefinition } from '../../../actions/library/rollout/prepare/wanted.ts';
import { handoverInputs } from '../../../actions/library/rollout/request/handover-inputs.ts';
import type { Origin } from '../../../actions/library/rollout/service/origin.ts';
import { pauseOf } from '../../../actions/library/rollout/service/stage.ts';
import { type Problem, problemsIn } from '../../../actions/library/text/errors.ts';
import { spec } from '../../../actions/rolling-update/spec.ts';

/** What stands under `with:` in a remedy, as a workflow that it is pasted into would read it. */
function pasted({ remedy = '' }: Problem): Record<string, unknown> {
  const mapping = /with: \{.*\}/.exec(remedy)?.[0];
  expect({ remedy, mapping }).toMatchObject({ mapping: expect.anything() });
  return parse(mapping ?? '').with;
}

const place = { region: 'eu-west-1', cluster: 'c', environment: 'alpha', requireRunning: true };
const service = { serviceName: 'alpha-web', status: 'ACTIVE', desiredCount: 0 };
const origin = { service: 'alpha-web' } as Origin;
const target = { origin, to: 'a:2', deploymentId: 'd' };
const hook = { status: 'AWAITING_ACTION', hookId: 'h' } as const;
const pause = pauseOf({ status: 'IN_PROGRESS', lifecycleHookDetails: [hook] });
const seen = { after: '5 m', history: undefined };

/** An application whose one container is of another registry's repository. */
function misfit(image: string, named: [string, string][] = []) {
  const containers = [{ name: 'web', image: 'registry.example/backend:v1' }];
  const definition = { family: 'web', status: 'ACTIVE', containerDefinitions: containers };
  const base = { taskDefinition: definition, tags: [] };
  const wish = { service: 'alpha-web', image, named: new Map(named), variables: new Map() };
  return wantedDefinition(base, wish).problems;
}

const handed = (operation: string, value = '') =>
  handoverInputs.rollout.crossCheck(value, new Map([['operation', operation]]));

describe('a remedy', () => {
  it.each<[string, readonly Problem[]]>([
    ['images without a version', problemsIn(() => parseServiceImages(['registry/backend']))],
    ['an image of a container', problemsIn(() => parseServiceImages(['web/app=backend']))],
    ['several images', problemsIn(() => parseServiceImages(['a:1', 'b:2']))],
    ['a container without a service', problemsIn(() => parseServiceImages(['app=b:2']))],
    ['an image without a registry', misfit('backend:v2')],
    ['an image of another repository', misfit('other:v2')],
    ['a container that is not there', misfit('registry.example/backend:v2', [['nope', 'b:1']])],
    ['no rollout to continue', handed('continue')],
    ['no rollout to take back', handed('rollback')],
    ['a rollout for a deployment', handed('deploy', '{}')],
    ['a rollout that is none', handed('continue', '{}')],
    ['no services', [serviceProblems.noServices(place)]],
    ['a service twice', [serviceProblems.repeated(service)]],
    ['a service of another', [serviceProblems.ofAnother(service, place)]],
    ['a service without tasks', serviceProblems.unfit(service, place)],
    ['time that is over', [rolloutProblems.late(target, { ...seen, pause: undefined })]],
    ['time that is over at a pause', [rolloutProblems.late(target, { ...seen, pause })]],
  ])('for %s is YAML, of inputs that the rollouts have', (_, problems) => {
    expect(problems).not.toEqual([]);
    for (const problem of problems)
      for (const [name, value] of Object.entries(pasted(problem))) {
        expect(Object.keys(spec.inputs)).toContain(name);
        expect(typeof value).not.toBe('object');
      }
  });

  it('for images names what was right, where it was written', () => {
    const remedy = (item: string) => problemsIn(() => parseServiceImages([item])).map(pasted);
    expect(remedy('registry/backend')).toEqual([{ images: 'registry/backend:v1.8.0' }]);
    expect(remedy('web/app=r/backend')).toEqual([{ images: 'web/app=r/backend:v1.8.0' }]);
    expect(misfit('backend:v2').map(pasted)).toEqual([{ images: 'registry.example/backend:v2' }]);
    expect(misfit('other:v2').map(pasted)).toEqual([{ images: 'alpha-web/web=other:v2' }]);
  });

  it('for a rollout hands over the whole expression', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
    const rollout = '${{ needs.deploy.outputs.rollout }}';
    expect(handed('continue').map(pasted)).toEqual([{ operation: 'continue', rollout }]);
  });
});

it('a service that is not there is answered with those that are, ten at most', () => {
  const names = Array.from({ length: 12 }, (_, index) => `alpha-${index}`);
  const { what } = serviceProblems.notFound('nope', place, names);
  expect(what).toContain('There are: alpha-0, alpha-1,');
  expect(what).toContain('alpha-9, and 2 more.');
  expect(what).not.toContain('alpha-10');
});
