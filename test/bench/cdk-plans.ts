import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentFor } from '../real/account.ts';
import { bootstrap, installNode, npmCi } from '../real/cdk/shop-app.ts';
import { Deployment, openSides, region, type Sides } from '../real/jobs/deployment.ts';
import { Repository } from '../real/jobs/repository.ts';
import { environmentFolder, installLine } from '../real/tools.ts';
import { type Figure, median } from './figures.ts';

const rounds = 3;
const stacks = 5;
const aimMs = 2_000;
const what = `plan-env of ${stacks} stacks of the CDK, beside the CLI's synth and publish-assets`;
const aim = `<= ${aimMs} ms more`;

const app = `
import * as cdk from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
const app = new cdk.App();
const env = { account: '123456789012', region: '${region}' };
for (let at = 1; at <= ${stacks}; at += 1) {
  const stackName = 'adhoc-app-' + app.node.getContext('environment') + '-' + at;
  const stack = new cdk.Stack(app, 'Stack' + at, { stackName, env });
  stack.templateOptions.templateFormatVersion = '2010-09-09';
  new cdk.CfnOutput(stack, 'Page', { value: new Asset(stack, 'File', { path: at + '.html' }).s3ObjectUrl });
  new Queue(stack, 'Jobs');
}
`;
const files = { 'app.mjs': app, 'cdk.json': '{"app":"node app.mjs"}' };

/** The step from dist/ in turn with the CLI alone, both with the real CLI, new files to publish, and moto. */
export async function cdkPlans(): Promise<Figure[]> {
  if (!existsSync(join(environmentFolder, 'bin/python'))) return [notMeasured()];
  await using sides = await openSides();
  bootstrap(sides.moto.url);
  using bench = new Bench(sides);
  const measured: Round[] = [];
  // The first round of both only warms the machine up.
  for (let round = 0; round <= rounds; round += 1)
    measured.push({ bareMs: bench.bare(round), ownMs: await bench.own(round) });
  return [figure(measured.slice(1))];
}

interface Round {
  readonly bareMs: number;
  readonly ownMs: number;
}

function figure(measured: readonly Round[]): Figure {
  const more = median(measured.map(({ ownMs, bareMs }) => ownMs - bareMs));
  const ratio = median(measured.map(({ ownMs, bareMs }) => ownMs / bareMs));
  const bare = median(measured.map(({ bareMs }) => bareMs));
  return {
    what,
    measured: `${more.toFixed(0)} ms more (${ratio.toFixed(2)} x)`,
    floor: `cdk synth, cdk publish-assets by its own roles: ${bare.toFixed(0)} ms`,
    aim,
    met: more <= aimMs,
  };
}

function notMeasured(): Figure {
  console.error(`
NOT MEASURED: ${what}.
moto is missing: ${installLine}
`);
  return { what, measured: 'NOT MEASURED: no moto', floor: '-', aim, met: false };
}

class Bench implements Disposable {
  readonly #sides: Sides;
  readonly #folder = mkdtempSync(join(tmpdir(), 'bench-cdk-'));
  readonly #repository: Repository;

  constructor(sides: Sides) {
    this.#sides = sides;
    const all = Object.entries(files).map(([name, text]) => [`infra/app/${name}`, text]);
    this.#repository = new Repository({
      ...Object.fromEntries(all),
      '.gitignore': 'node_modules\n*.html\n',
    });
  }

  [Symbol.dispose](): void {
    this.#repository[Symbol.dispose]();
    rmSync(this.#folder, { recursive: true });
  }

  /** As a workflow without the suite does it, as far as a plan goes. */
  bare(round: number): number {
    const folder = join(this.#folder, `bare-${round}`);
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writePages(folder, `bare ${round}`);
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
    const context = ['--context', `environment=bare${round}`];
    const begun = performance.now();
    this.#cdk(folder, ['synth', '--quiet', '--no-lookups', '--output', 'out', ...context]);
    const publishing = ['--unstable', 'publish-assets', '--app', 'out', '--all'];
    this.#cdk(folder, ['publish-assets', ...publishing]);
    return performance.now() - begun;
  }

  /** The whole step, from inputs to the stored plan. */
  async own(round: number): Promise<number> {
    const environment = `own${round}`;
    const deployment = new Deployment(this.#sides, {
      inputs: { tool: 'cdk', environment, 'cdk-context': `environment=${environment}` },
      install: installNode,
      build: (workspace) => {
        npmCi(workspace);
        writePages(join(workspace, 'infra/app'), environment);
      },
      repository: this.#repository,
      workspace: join(this.#folder, 'own'),
    });
    const { result, calls, tookMs } = await deployment.plan(this.#sides.github.nextRun());
    if (result.conclusion !== 'success') throw new Error(result.raw.join('\n'));
    const published = calls.filter(({ action }) => action === 's3:PutObject').length;
    if (published < stacks) throw new Error(`published ${published} objects of ${stacks} stacks`);
    return tookMs;
  }

  #cdk(cwd: string, args: readonly string[]): void {
    const own = { PATH: process.env.PATH ?? '', HOME: cwd, CDK_DISABLE_CLI_TELEMETRY: 'true' };
    const env = { ...own, ...environmentFor(this.#sides.moto.url, region) };
    const cdk = join(cwd, 'node_modules/.bin/cdk');
    execFileSync(cdk, [...args, '--no-notices'], { cwd, env, stdio: 'pipe' });
  }
}

/** Other ones each time, so that there is something to publish. */
function writePages(folder: string, text: string): void {
  for (let at = 1; at <= stacks; at += 1)
    writeFileSync(join(folder, `${at}.html`), `<p>${text}, ${at}</p>`);
}
