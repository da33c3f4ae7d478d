import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture, recorded } from '../library/engines/terraform/recorded.ts';

/** How the stand-in ends `plan`: as recorded, with nothing to do, or over a mistake in line 3 of main.tf. */
export type Ending = 'changes' | 'nothing' | 'mistake';

const codes: Readonly<Record<Ending, number>> = { changes: 2, nothing: 0, mistake: 1 };

/** A program that answers as Terraform 1.11.4 did when its plan was recorded, and a project beside it. */
export class StandIn implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'adhoc-stand-in-'));
  readonly workspace = join(this.#folder, 'shop');
  /** Prepended to PATH. */
  readonly bin = join(this.#folder, 'bin');
  /** For the runner's temporary files. */
  readonly temp = join(this.#folder, 'temp');
  /** One line a call, then its environment. */
  readonly calls = join(this.#folder, 'calls');
  readonly environment = join(this.#folder, 'environment');

  constructor(ending: Ending) {
    for (const folder of [this.bin, this.temp, join(this.workspace, 'infra/app')])
      mkdirSync(folder, { recursive: true });
    mkdirSync(join(this.workspace, '.git'));
    this.write('.git/config', '[core]\n');
    this.write('infra/app/main.tf', 'terraform {\n  backend "s3" {}\n}\n');
    this.write('infra/app/.terraform.lock.hcl', '# providers\n');
    const program = join(this.bin, 'terraform');
    writeFileSync(program, this.#program(ending));
    chmodSync(program, 0o755);
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.workspace, path), text);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #program(ending: Ending): string {
    const events = join(this.#folder, 'events');
    const plan = join(this.#folder, 'plan.json');
    writeFileSync(events, ending === 'mistake' ? `${JSON.stringify(mistake)}\n` : '');
    writeFileSync(plan, ending === 'nothing' ? unchanged() : recorded('terraform.plan.json'));
    cpSync(fixture('terraform.tfplan'), join(this.#folder, 'plan'));
    return [
      '#!/bin/sh',
      `echo "$@" >> ${this.calls}`,
      `env > ${this.environment}`,
      'case "$1" in',
      `version) printf 'Terraform v1.11.4\\non linux_amd64\\n';;`,
      'plan)',
      `  echo generated > generated-by-plan`,
      `  for one; do case "$one" in -out=*) cp ${this.#folder}/plan "\${one#-out=}";; esac; done`,
      `  cat ${events}; exit ${codes[ending]};;`,
      `show) cat ${plan};;`,
      'esac',
      '',
    ].join('\n');
  }
}

const mistake = {
  '@level': 'error',
  '@message': 'Error: Unsupported argument',
  type: 'diagnostic',
  diagnostic: {
    severity: 'error',
    summary: 'Unsupported argument',
    detail: 'An argument named "contents" is not expected here.',
    range: { filename: 'main.tf', start: { line: 3, column: 1 }, end: { line: 3, column: 9 } },
  },
};

function unchanged(): string {
  const plan = JSON.parse(recorded('terraform.plan.json'));
  return JSON.stringify({
    ...plan,
    ...{ resource_changes: [], resource_drift: [], output_changes: {}, checks: [] },
    applyable: false,
  });
}
