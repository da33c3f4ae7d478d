import { describe, expect, it } from '@jest/globals';
import { suiteVersion } from '../../actions/library/host/version.ts';
import { eventsPerPage } from '../../actions/library/task-log/tail.ts';
import { environment } from '../world/scenarios/environment.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { container, type Json, sidecar, withDefinition, withLife } from './scenes.ts';
import { runMigrate } from './task-run.ts';

const shown = (log: readonly string[]) => log.filter((line) => line.includes(' | '));
const options = (first: Json) => (first.logConfiguration as { options: Json }).options;

describe('the live log', () => {
  it('is in the order of time over all containers', async () => {
    const life = {
      containers: {
        migrate: {
          lines: [
            { at: 100, text: 'one' },
            { at: 900, text: 'three' },
          ],
          exitsAt: 1_500,
        },
        proxy: { lines: [{ at: 500, text: 'two' }], exitsAt: Infinity },
      },
    };
    const scenario = withDefinition(withLife(life), (definition, first) => {
      definition.containerDefinitions = [first, sidecar()];
    });
    const { site } = await runMigrate(scenario);
    expect(shown(site.log)).toEqual(['migrate | one', 'proxy | two', 'migrate | three']);
  });

  it('is told again by the containers that decide, however chatty a sidecar is', async () => {
    const chatter = [{ at: 0, text: 'chatter {n}', count: 100, everyMs: 10 }];
    const life = {
      containers: {
        migrate: { lines: [{ at: 10, text: 'the reason' }], exitCode: 1, exitsAt: 1_500 },
        proxy: { lines: chatter, exitsAt: Infinity },
      },
    };
    const scenario = withDefinition(withLife(life), (definition, first) => {
      definition.containerDefinitions = [first, sidecar()];
    });
    const { result, problems } = await runMigrate(scenario);
    expect(problems[0]?.what).toContain('migrate | the reason');
    expect(result?.outputs['last-lines']).toContain('migrate | the reason');
    expect(result?.outputs['last-lines']?.split('\n')).toHaveLength(20);
    expect(result?.summary?.source).toContain('migrate | the reason\nproxy | chatter');
  });

  it('begins with what runs where', async () => {
    const role = 'arn:aws:iam::123456789012:role/adhoc-deploy';
    const before = { ...process.env };
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://token.example';
    process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'token';
    const inputs = { 'role-to-assume': role };
    const { site, world } = await runMigrate(goodMigration(), { inputs }).finally(() => {
      process.env = before;
    });
    expect(site.log[0]).toBe(
      `migrate ${suiteVersion}: environment alpha, cluster alpha-cluster, account 123456789012, eu-west-1, role ${role}`,
    );
    expect(world.journal.count('ecs:DescribeClusters')).toBe(1);
  });

  it('comes while the task runs, not after it', async () => {
    const life = container({ lines: [{ at: 1_000, text: 'early' }], exitsAt: 60_000 });
    const { site } = await runMigrate(withLife(life));
    expect(site.log.indexOf('migrate | early')).toBeLessThan(
      site.log.findIndex((line) => line.startsWith('task STOPPED')),
    );
  });

  it('loses no line that is readable within the drain, and drains no longer than 5 s', async () => {
    const lines = [{ at: 1_900, text: 'at the very end' }];
    const late = container({ lines }, { stoppingMs: 0, ingestionMs: 4_000 });
    const { site, tookMs } = await runMigrate(withLife(late));
    expect(site.log).toContain('migrate | at the very end');
    const chatty = container(
      {
        lines: [{ at: 0, text: 'line {n}', count: 400, everyMs: 50 }],
        exitsAt: 20_000,
      },
      { stoppingMs: 0, ingestionMs: 30_000 },
    );
    const endless = await runMigrate(withLife(chatty));
    expect(shown(endless.site.log)).toHaveLength(0);
    expect(tookMs).toBeLessThan(15_000);
    expect(endless.tookMs).toBeLessThan(20_000 + 4_500 + 3_000 + 5_500);
  });

  it('is left after ten minutes of reading, which is said and counts where logs are required', async () => {
    const lines = [{ at: 0, text: 'x'.repeat(262_118), count: 560, everyMs: 1 }];
    const scenario = {
      ...withLife(container({ lines, exitsAt: 1_000 })),
      faults: [{ on: 'logs:GetLogEvents', kind: 'slow' as const, ms: 4_500 }],
    };
    const { site, codes, tookMs } = await runMigrate(scenario, {
      inputs: { 'require-logs': 'true' },
    });
    expect(site.warnings).toContainEqual(
      expect.stringMatching(/went on for 10 m 00 s .* in \/ecs\/alpha-migrate alone/),
    );
    expect(codes).toEqual(['log-not-shown']);
    expect(tookMs).toBeLessThan(640_000);
    expect(shown(site.log).length).toBeLessThan(560);
  });

  it('keeps 20,000 lines of 10 s, in few calls', async () => {
    const lines = [{ at: 0, text: 'line {n}', count: 20_000, everyMs: 0.5 }];
    const { site, world, result, tookMs } = await runMigrate(
      withLife(container({ lines, exitsAt: 10_000 })),
    );
    const all = shown(site.log);
    expect(all).toHaveLength(20_000);
    expect(all.at(-1)).toBe('migrate | line 20000');
    expect(new Set(all).size).toBe(20_000);
    expect(result?.outputs['last-lines']?.split('\n')).toHaveLength(20);
    expect(world.journal.count('logs:GetLogEvents')).toBeLessThan(
      15 + tookMs / 3_000 + 20_000 / eventsPerPage,
    );
  });

  it('keeps one line of 256 KiB, and tells its length alone where lines are told again', async () => {
    const text = 'x'.repeat(262_118);
    const { site, result } = await runMigrate(withLife(container({ lines: [{ at: 0, text }] })));
    expect(site.log).toContain(`migrate | ${text}`);
    expect(result?.outputs['last-lines']).toContain('a line of 262118 characters');
    expect(result?.summary?.source.length).toBeLessThan(10_000);
  });

  it('lets no line act', async () => {
    const texts = [
      '::set-output name=a::b',
      'x ##[add-mask]secret',
      'progress 1\rprogress 2\r::stop-commands::x',
      '\u001b[31mred\u001b[0m \u001b]0;title\u0007done',
    ];
    const lines = texts.map((text, index) => ({ at: index * 10, text }));
    const { site, result } = await runMigrate(withLife(container({ lines, exitCode: 1 })));
    const everything = [site.text, JSON.stringify(result?.outputs), result?.summary?.source].join(
      '\n',
    );
    expect(everything).not.toMatch(/^\s*::|##\[/m);
    expect(everything).not.toContain('\u001b');
    expect(site.log).toContain('migrate | red done');
    expect(site.log).toContain('migrate | progress 2');
  });

  it('may lie in another region than the cluster', async () => {
    const scenario = withDefinition(goodMigration(), (_definition, first) => {
      options(first)['awslogs-region'] = 'eu-central-1';
    });
    const { world } = await runMigrate(scenario);
    const regions = world.journal.calls('logs:GetLogEvents').map(({ region }) => region);
    expect(new Set(regions)).toEqual(new Set(['eu-central-1']));
  });
});

describe('a log that cannot be shown', () => {
  const firelens = (_definition: Json, first: Json) => {
    first.logConfiguration = { logDriver: 'awsfirelens' };
  };
  const noPrefix = (_definition: Json, first: Json) => {
    delete options(first)['awslogs-stream-prefix'];
  };

  it.each([
    ['no awslogs', firelens, 'its log driver is awsfirelens'],
    ['no stream prefix', noPrefix, 'no awslogs-stream-prefix'],
  ])('for want of %s is one warning, and the exit code decides', async (_why, change, words) => {
    const good = await runMigrate(withDefinition(goodMigration(), change));
    expect(good.problems).toEqual([]);
    expect(good.site.warnings).toHaveLength(1);
    expect(good.site.warnings[0]).toContain(words);
    expect(good.result?.summary?.source).toContain('Its log could not be shown.');
    const life = withLife(container({ exitCode: 3 }));
    const bad = await runMigrate(withDefinition(life, change));
    expect(bad.codes).toEqual(['command-failed']);
    const required = await runMigrate(withDefinition(goodMigration(), change), {
      inputs: { 'require-logs': 'true' },
    });
    expect(required.codes).toEqual(['log-not-shown']);
    expect(required.world.journal.writes()).toEqual([]);
  });

  it('for want of its group is one warning, or a refusal that says how to make it', async () => {
    const scenario = { ...goodMigration(), logGroups: [] };
    const run = await runMigrate(scenario);
    expect(run.codes).toEqual(['log-group-missing']);
    expect(run.problems[0]?.remedy).toMatch(
      /^aws logs create-log-group --region eu-west-1 --log-group-name \/ecs\/alpha-migrate$/m,
    );
    expect(run.site.warnings).toEqual([
      'warning: There is no log group "/ecs/alpha-migrate" in eu-west-1: no line can be shown.',
    ]);
    const required = await runMigrate(scenario, { inputs: { 'require-logs': 'true' } });
    expect(required.codes).toEqual(['log-group-missing']);
    expect(required.problems[0]?.remedy).toContain('aws logs create-log-group');
    expect(required.world.journal.writes()).toEqual([]);
  });

  it('is none when the group is made by its container', async () => {
    const scenario = withDefinition({ ...goodMigration(), logGroups: [] }, (_definition, first) => {
      options(first)['awslogs-create-group'] = 'true';
    });
    const { problems, site } = await runMigrate(scenario, { inputs: { 'require-logs': 'true' } });
    expect(problems).toEqual([]);
    expect(site.warnings).toEqual([]);
    expect(shown(site.log)).toHaveLength(5);
  });

  it('for want of permission is one line, or a refusal', async () => {
    const faults = [{ on: 'logs:GetLogEvents', kind: 'access-denied' }] as const;
    const run = await runMigrate({ ...goodMigration(), faults });
    expect(run.problems).toEqual([]);
    expect(run.site.log.filter((line) => line.includes('GetLogEvents'))).toEqual([
      'not shown: logs:GetLogEvents denied',
    ]);
    expect(run.world.journal.count('logs:GetLogEvents')).toBe(1);
    const required = await runMigrate(
      { ...goodMigration(), faults },
      {
        inputs: { 'require-logs': 'true' },
      },
    );
    expect(required.codes).toEqual(['aws-access-denied']);
    expect(required.world.journal.writes()).toEqual([]);
  });

  it('is no reason to lose the verdict when reading fails for a while', async () => {
    const faults = [{ on: 'logs:GetLogEvents', kind: 'garbage', times: 2 }] as const;
    const { problems, site } = await runMigrate({ ...environment(), faults });
    expect(problems).toEqual([]);
    expect(site.warnings.length).toBeLessThanOrEqual(1);
  });
});
