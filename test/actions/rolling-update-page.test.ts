import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { pageOf } from '../../actions/library/rollout/tell/page.ts';
import { Rendered } from '../library/text/github.ts';
import type { Scenario } from '../world/scenario.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, type RolloutRun, runRollout, three } from './rollout-run.ts';
import { runMigrate } from './task-run.ts';

const pageIn = ({ result }: RolloutRun) => result?.summary?.source ?? '';

/** The blocks of a language, without their fences. */
function blocks(page: string, language: string): string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, 'gm');
  return [...page.matchAll(fenced)].map(([, body = '']) => body);
}

/** A diagram as mermaid's lexer takes it apart (gantt.jison): by section, each bar with its times. */
function gantt(page: string) {
  const [diagram = ''] = blocks(page, 'mermaid');
  const [kind, format, axis, today, ...lines] = diagram.split('\n').map((line) => line.trim());
  expect([kind, format, axis]).toEqual(['gantt', 'dateFormat x', 'axisFormat %H:%M:%S']);
  expect(today).toBe('todayMarker off');
  const bars: { section: string; text: string; tag: string; from: number; until: number }[] = [];
  let section = '';
  for (const line of lines) {
    const title = /^section ([^:#;%\n]+)$/.exec(line)?.[1];
    if (title) section = title;
    if (title) continue;
    const task = /^([^:#;%\n]+) :(?:(active|done|crit), )?(\d+), (\d+)$/.exec(line);
    expect({ line, task }).toMatchObject({ task: expect.anything() });
    const [, text = '', tag = '', from, until] = task ?? [];
    bars.push({ section, text, tag, from: Number(from), until: Number(until) });
  }
  return bars;
}

const failing = () => rolling('alpha-default', { fails: crashLoop() });

describe('the timeline', () => {
  it('shows when each service was rolled, ran first, and was stable', async () => {
    const run = await runRollout(rollouts());
    const bars = gantt(pageIn(run));
    expect(bars.map(({ section, text, tag }) => [section, text, tag])).toEqual(
      three.flatMap((name) => [
        [name, 'until the first new task ran', ''],
        [name, 'until stable', 'done'],
      ]),
    );
    const [first, second] = bars.filter(({ section }) => section === 'alpha-gunicorn');
    expect(first?.until).toBe(second?.from);
    const took = (second?.until ?? 0) - (first?.from ?? 0);
    expect(took).toBe(
      run.finished?.services.find(({ name }) => name === 'alpha-gunicorn')?.watch.tookMs,
    );
  });

  it('shows the failure and the way back, from its beginning to its end', async () => {
    const run = await runRollout(failing());
    const bars = gantt(pageIn(run));
    const about = (name: string) => bars.filter(({ section }) => section === name);
    expect(about('alpha-default').map(({ text, tag }) => [text, tag])).toContainEqual([
      'until rolled back',
      'crit',
    ]);
    for (const name of three) {
      const back = about(name).at(-1);
      expect(back).toMatchObject({ text: 'going back', tag: 'active' });
      expect(back?.until).toBeGreaterThan(back?.from ?? 0);
    }
  });

  it('has twenty of a hundred services, those that failed first, and no name acts in it', async () => {
    const { finished } = await runRollout(failing());
    if (!finished) throw new Error('no rollout');
    const [good, bad] = ['alpha-beat', 'alpha-default'].map((name) =>
      finished.services.find((one) => one.name === name),
    );
    if (!good || !bad) throw new Error('no service');
    const services = Array.from({ length: 99 }, (_, index) => ({
      ...good,
      name: `alpha-${index}`,
    }));
    const hostile = { ...bad, name: 'x:#;%%{init}\n```\nsection <b>y</b>' };
    const page = pageOf({ ...finished, services: [...services, hostile] }, 'rolling-update').source;
    const sections = new Set(gantt(page).map(({ section }) => section));
    expect(sections.size).toBe(20);
    expect([...sections].at(-1)).toMatch(/^x_+init_[\w-]+$/);
    expect(page).toContain('80 more services are in the table alone');
    expect(blocks(page, 'mermaid')[0]?.length).toBeLessThan(50_000);
    expect(new Rendered(page).elements).not.toContain('b');
  });

  it('is not there when nothing was rolled', async () => {
    const first = await runRollout(rollouts());
    const again = await runRollout(rollouts(), { after: first });
    expect(blocks(pageIn(again), 'mermaid')).toEqual([]);
  });
});

describe('what a person needs next', () => {
  it('is a step that goes back: pasted, it puts every service on its revision from before', async () => {
    const run = await runRollout(rollouts());
    const [step] = blocks(pageIn(run), 'yaml').flatMap((text) => parse(text));
    expect(step.uses).toMatch(/\/rolling-update@/);
    const back = await runRollout(rollouts(), { after: run, inputs: { images: '', ...step.with } });
    expect(back.problems).toEqual([]);
    const before = run.finished?.services.map((service) => service.before);
    expect(back.finished?.services.map(({ after }) => after)).toEqual(before);
    expect(Object.keys(await onNow(back)).sort()).toEqual(three);
  });

  it('is no way back when all are back, and reasons stand above the table', async () => {
    const page = pageIn(await runRollout(failing()));
    expect(blocks(page, 'yaml')).toEqual([]);
    expect(page).not.toContain('update-service');
    expect(page.indexOf('rollout-rolled-back')).toBeLessThan(page.indexOf('| service |'));
  });
});

describe('a rollout behind a migration', () => {
  const ahead = 'The schema is ahead of the code.';

  /** A job of two steps: the migration, and the rollout with what it left. */
  async function job(scenario: Scenario, inputs: Readonly<Record<string, string>> = {}) {
    const migrated = await runMigrate(goodMigration());
    expect(migrated.codes).toEqual([]);
    const { notes } = migrated.site;
    return { notes, run: await runRollout(scenario, { notes, inputs }) };
  }

  it('that goes back says which migration is in, which code runs, and both ways on', async () => {
    const { run } = await job(failing());
    const page = new Rendered(pageIn(run));
    expect(page.text).toContain(ahead);
    expect(page.text).toMatch(/migration alpha-migrate:3 succeeded at \d{4}-\d\d-\d\dT[\d:.]+Z,/);
    expect(page.text).toContain('["python","manage.py","migrate","--no-input"]');
    expect(page.text).toContain('alpha-gunicorn alpha-gunicorn:3');
    const [step] = blocks(pageIn(run), 'yaml').flatMap((text) => parse(text));
    expect(step.with).toMatchObject({ environment: 'alpha', task: 'alpha-migrate:3' });
    expect(run.problems[0]?.what).toContain('migration alpha-migrate:3 is in');
    expect(pageIn(run).indexOf(ahead)).toBeLessThan(pageIn(run).indexOf('| service |'));
  });

  it('that is kept as it is says so of some services', async () => {
    const { run } = await job(failing(), { 'on-failure': 'keep' });
    expect(pageIn(run)).toContain('Some services run code from before it.');
  });

  it('that becomes stable says nothing of it', async () => {
    const { run } = await job(rollouts());
    expect(run.problems).toEqual([]);
    expect(pageIn(run)).not.toContain('schema');
  });

  it('of another job is named by an input', async () => {
    const inputs = { 'migrated-by': 'alpha-migrate:8' };
    const run = await runRollout(failing(), { inputs });
    expect(pageIn(run)).toContain('The migration alpha-migrate:8 succeeded, and nothing');
    const odd = await runRollout(failing(), { inputs: { 'migrated-by': 'a b' } });
    expect(odd.codes).toEqual(['input-invalid']);
  });

  it('that failed is none, and so is one of elsewhere', async () => {
    const migrated = await runMigrate({
      ...goodMigration(),
      lives: { 'alpha-migrate': { containers: { migrate: { exitCode: 1 } } } },
    });
    expect(migrated.site.notes.size).toBe(0);
    const { notes } = await job(rollouts());
    for (const [from, to] of [
      ['"cluster":"alpha-cluster"', '"cluster":"other"'],
      ['"region":"eu-west-1"', '"region":"us-east-1"'],
      ['4711 1 deploy', '4711 2 deploy'],
      ['{', '{{'],
    ] as const) {
      const others = new Map([...notes].map(([name, text]) => [name, text.replace(from, to)]));
      expect([...others.values()]).not.toEqual([...notes.values()]);
      expect(pageIn(await runRollout(failing(), { notes: others }))).not.toContain(ahead);
    }
  });

  it('is quoted as text, whoever wrote what it left', async () => {
    const { notes } = await job(rollouts());
    const hostile = new Map(
      [...notes].map(([name, text]) => [
        name,
        text
          .replace('alpha-migrate:3', '<img src=x>\\n# [a](b)\\n::error::x')
          .replace('manage.py', '```\\n<script>'),
      ]),
    );
    const page = new Rendered(pageIn(await runRollout(failing(), { notes: hostile })));
    expect(page.text).toContain(ahead);
    for (const element of ['img', 'script', 'h1']) expect(page.elements).not.toContain(element);
  });
});
