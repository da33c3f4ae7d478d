import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type JobRun, ThreeJobs } from '../dist/three-jobs.ts';
import { type Figure, median } from './figures.ts';

const rounds = 7;
const aimMs = 1_500;
const resources = 20;
const what = 'plan-env and apply-env, beside bare terraform plan and apply';
const aim = `<= ${aimMs} ms more in sum`;

/** A project without a cloud: what is measured is what the suite adds. */
const project = `terraform {
  backend "local" {}
}
variable "round" {}
resource "terraform_data" "one" {
  count = ${resources}
  input = var.round
}
output "round" {
  value = var.round
}
`;

/** One plan and one apply by the suite, from dist/, in turn with bare Terraform on the same project. */
export async function planAndApply(): Promise<Figure[]> {
  const terraform = onPath('terraform');
  if (terraform === undefined) return [notMeasured()];
  const scratch = mkdtempSync(join(tmpdir(), 'bench-plan-'));
  try {
    await using jobs = await ThreeJobs.open();
    jobs.machine.write('infra/app/main.tf', project);
    const bare = new Bare(terraform, join(scratch, 'bare'));
    const measured: Round[] = [];
    // The first round of both only warms the machine up.
    for (let round = 0; round <= rounds; round += 1) {
      const bareMs = await bare.round(round);
      measured.push({ bareMs, ...(await ownRound(jobs, { round, scratch })) });
    }
    return [figure(measured.slice(1))];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Round {
  readonly bareMs: number;
  readonly planMs: number;
  readonly applyMs: number;
}

function figure(measured: readonly Round[]): Figure {
  const own = ({ planMs, applyMs }: Round) => planMs + applyMs;
  const more = median(measured.map((one) => own(one) - one.bareMs));
  const ratio = median(measured.map((one) => own(one) / one.bareMs));
  const [plan, apply, bare] = [
    median(measured.map(({ planMs }) => planMs)),
    median(measured.map(({ applyMs }) => applyMs)),
    median(measured.map(({ bareMs }) => bareMs)),
  ];
  return {
    what,
    measured: `${more.toFixed(0)} ms more (${ratio.toFixed(2)} x): ${plan.toFixed(0)} + ${apply.toFixed(0)} ms`,
    floor: `init, plan, init, apply of ${resources} resources: ${bare.toFixed(0)} ms`,
    aim,
    met: more <= aimMs,
  };
}

/** As two jobs of a workflow without the suite would do it: each has to make the project ready. */
class Bare {
  readonly #program: string;
  readonly #folder: string;

  constructor(program: string, folder: string) {
    this.#program = program;
    this.#folder = folder;
    mkdirSync(folder);
    writeFileSync(join(folder, 'main.tf'), project);
  }

  async round(round: number): Promise<number> {
    const begun = performance.now();
    await this.#run('init', '-input=false');
    await this.#run('plan', '-input=false', '-out=made', `-var=round=${round}`);
    await this.#run('init', '-input=false');
    await this.#run('apply', '-input=false', 'made');
    return performance.now() - begun;
  }

  #run(...args: readonly string[]): Promise<void> {
    const env = { PATH: process.env.PATH, HOME: this.#folder, CHECKPOINT_DISABLE: '1' };
    const child = spawn(this.#program, args, { cwd: this.#folder, env, stdio: 'ignore' });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`terraform ${args[0]} left with ${code}`)),
      );
    });
  }
}

/** Each round is an attempt of the run: its plan has a name of its own. */
async function ownRound(
  jobs: ThreeJobs,
  { round, scratch }: { readonly round: number; readonly scratch: string },
): Promise<Omit<Round, 'bareMs'>> {
  const attempt = String(round + 1);
  const change = {
    identity: { runAttempt: attempt },
    claims: { run_attempt: attempt },
    env: { PATH: process.env.PATH ?? '' },
  };
  const state = `path=${join(scratch, '{environment}.tfstate')}`;
  const inputs = { variables: `round=${round}`, 'backend-config': state };
  const planned = await timed(() => jobs.plan({ ...change, with: inputs }));
  const applied = await timed(() => jobs.apply(planned.run, change));
  return { planMs: planned.ms, applyMs: applied.ms };
}

async function timed(job: () => Promise<JobRun>): Promise<{ run: JobRun; ms: number }> {
  const begun = performance.now();
  const run = await job();
  const ms = performance.now() - begun;
  const { conclusion, raw } = run.result;
  if (conclusion !== 'success') throw new Error(`${conclusion}\n${raw.join('\n')}`);
  return { run, ms };
}

function onPath(program: string): string | undefined {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return execFileSync(file, ['version'], { encoding: 'utf8' }).startsWith('Terraform');
    } catch {
      return false;
    }
  });
}

function notMeasured(): Figure {
  console.error(`
NOT MEASURED: ${what}.
There is no Terraform on the PATH: https://developer.hashicorp.com/terraform/install
`);
  return { what, measured: 'NOT MEASURED: no terraform on the PATH', floor: '-', aim, met: false };
}
