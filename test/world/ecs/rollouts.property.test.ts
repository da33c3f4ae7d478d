import { describe, expect, it } from '@jest/globals';
import fc from '../../evidence/properties.ts';
import { EcrModel } from '../ecr/model.ts';
import { LogsModel } from '../logs/model.ts';
import type { RolloutFailure, RolloutLife } from '../scenario.ts';
import { alarmAt, crashLoop, noCapacity, noInterface, rolling } from '../scenarios/rollouts.ts';
import { SecretsModel } from '../secrets-manager/model.ts';
import { ParametersModel } from '../ssm/model.ts';
import { cluster, service as name } from './deployed.ts';
import { EcsModel } from './model.ts';
import { catchUp } from './service-asks.ts';
import { serviceDeploymentAt } from './service-deployment-view.ts';
import { readyAt, type ServiceRecord } from './service-model.ts';
import { serviceAt } from './service-view.ts';
import { statusAt, timelineAt } from './task-view.ts';
import { updateService } from './update-service.ts';

const startedAt = Date.parse('2026-11-20T12:00:00Z');

interface Plan {
  readonly desired: number;
  readonly least: number;
  readonly most: number;
}

function modelOf(life: RolloutLife, { desired, least, most }: Plan): EcsModel {
  const scenario = rolling(name, life);
  const deploymentConfiguration = {
    minimumHealthyPercent: least,
    maximumPercent: most,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  };
  const services = (scenario.services ?? []).map((one) => ({
    ...one,
    ...(one.name === name ? { desiredCount: desired, more: { deploymentConfiguration } } : {}),
  }));
  const all = { ...scenario, services };
  const suppliers = {
    images: new EcrModel(all),
    secrets: new SecretsModel(all),
    parameters: new ParametersModel(all),
    logs: (region: string) => new LogsModel(all, region),
  };
  return new EcsModel(all, { suppliers, startedAt });
}

function seen(model: EcsModel, service: ServiceRecord, now: number): string {
  const history = service.history
    .filter(({ createdAt }) => createdAt <= now)
    .map((one) => serviceDeploymentAt(model, service, { history: one, now }));
  return JSON.stringify([serviceAt(service, { model, now, tags: true }), history]);
}

const ms = fc.integer({ min: 0, max: 9_000 });
const failures: RolloutFailure[] = [crashLoop(), noCapacity(), noInterface(), alarmAt(7_000)];
const life = fc.record(
  {
    schedulingMs: ms,
    provisioningMs: ms,
    pendingMs: ms,
    healthyMs: ms,
    deregistrationMs: ms,
    fails: fc.constantFrom(...failures),
  },
  { requiredKeys: ['schedulingMs', 'provisioningMs', 'pendingMs', 'healthyMs'] },
);
/** With room to move: where both limits round to the same number, ECS does nothing for ever. */
const plan = fc
  .record({
    desired: fc.integer({ min: 1, max: 5 }),
    least: fc.constantFrom(0, 50, 100),
    most: fc.constantFrom(100, 150, 200),
  })
  .filter(({ desired, least, most }) => {
    return Math.floor((desired * most) / 100) > Math.ceil((desired * least) / 100);
  });
const asks = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 30_000 }),
    ask: fc.constantFrom<object>(
      { forceNewDeployment: true },
      { taskDefinition: 'alpha-gunicorn:3' },
      { desiredCount: 2 },
      { desiredCount: 0 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

const call = (now: number) => ({ now, caller: undefined, requestId: 'x' });

describe('rollouts, whatever is asked and when', () => {
  it('never change what has been, and come to an end', () => {
    fc.assert(
      fc.property(life, plan, asks, (one, percents, several) => {
        const model = modelOf(one, percents);
        const service = model.service(cluster, name);
        if (!service) throw new Error('the service is there');
        const looks: { now: number; saw: string }[] = [];
        let now = startedAt;
        const look = () => looks.push({ now, saw: seen(model, service, now) });
        for (const { after, ask } of several) {
          now += after;
          look();
          updateService(model, { cluster, service: name, ...ask }, call(now + 1));
        }
        for (let n = 0; n < 10; n += 1) {
          now += 5_000;
          look();
        }
        catchUp(model, now);
        for (const { now: then, saw } of looks) expect(seen(model, service, then)).toBe(saw);
        const end = serviceAt(service, { model, now: now + 3_600_000, tags: false });
        expect(end.deployments).toHaveLength(1);
        expect(end.runningCount).toBe(end.desiredCount);
      }),
      { numRuns: 100 },
    );
  });

  it('keep to the percentages', () => {
    fc.assert(
      fc.property(life, plan, (one, percents) => {
        const model = modelOf(one, percents);
        updateService(
          model,
          { cluster, service: name, forceNewDeployment: true },
          call(startedAt + 1),
        );
        const tasks = model.tasks.filter((task) => task.request.group === `service:${name}`);
        const least = Math.ceil((percents.desired * percents.least) / 100);
        const most = Math.max(1, Math.floor((percents.desired * percents.most) / 100));
        for (let now = startedAt; now < startedAt + 90_000; now += 997) {
          const here = tasks.filter(({ createdAt }) => createdAt <= now);
          const statuses = here.map((task) => statusAt(timelineAt(task, now), now));
          const healthy = here.filter(
            (task, n) => statuses[n] === 'RUNNING' && readyAt(task) <= now,
          );
          expect(
            statuses.filter((status) => /^(PROVISIONING|PENDING|RUNNING)$/.test(status)).length,
          ).toBeLessThanOrEqual(Math.max(most, percents.desired));
          expect(healthy.length).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: 100 },
    );
  });
});
