import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { StandInTool } from './stand-in-tool.ts';

/** How the stand-in ends `plan`: as recorded, with drift alone, with nothing to do, or over a mistake in main.tf. */
export type Ending = 'changes' | 'drift' | 'nothing' | 'mistake';

const codes: Readonly<Record<Ending, number>> = { changes: 2, drift: 2, nothing: 0, mistake: 1 };

/** A machine of one job: the tool on its PATH, a project in its workspace, and a folder for temporary files. */
export class StandIn implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'adhoc-stand-in-'));
  readonly tool = new StandInTool(join(this.#folder, 'tool'));
  readonly workspace = join(this.#folder, 'work/shop');
  /** For the runner's temporary files. */
  readonly temp = join(this.#folder, 'temp');

  constructor(ending: Ending = 'changes') {
    mkdirSync(this.temp);
    this.write('.git/config', '[core]\n');
    this.write('infra/app/main.tf', 'terraform {\n  backend "s3" {}\n}\n');
    this.write('infra/app/.terraform.lock.hcl', '# providers\n');
    this.tool.startsFromThePlan();
    this.tool.says('plan', ending === 'mistake' ? `${JSON.stringify(mistake)}\n` : '');
    this.tool.says('plan.code', String(codes[ending]));
    this.tool.says('show', planned(ending));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.workspace, path)), { recursive: true });
    writeFileSync(join(this.workspace, path), text);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
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

function planned(ending: Ending): string {
  const plan = JSON.parse(recorded('terraform.plan.json'));
  if (ending !== 'nothing' && ending !== 'drift') return JSON.stringify(plan);
  const isUpdate = ({ change }: { change: { actions: string[] } }) =>
    change.actions.join() === 'update';
  const drifted = ending === 'drift' ? plan.resource_changes.filter(isUpdate) : [];
  return JSON.stringify({
    ...plan,
    ...{ resource_changes: [], resource_drift: drifted, output_changes: {}, checks: [] },
    applyable: false,
  });
}
