import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startingStateIn } from '../../actions/library/engines/terraform/plan-file.ts';
import { fixture, recorded } from '../library/engines/terraform/recorded.ts';
import { nodeForActions } from '../runner/node.ts';

const worker = join(import.meta.dirname, 'works-with-aws.mjs');

/**
 * A program in Terraform's place: it answers with what Terraform 1.11.4 was recorded to print, notes each command
 * line and what it sees, and does what the files of its folder say. Each command prints the file of its name, and
 * `<name>.err` where there is one, and leaves with what `<name>.code` says.
 */
const program = (home: string) => `#!/bin/sh
home='${home}'
printf '%s\\n' "$*" >> "$home/calls"
env > "$home/seen"
end() {
  cat "$home/$1" 2> "$home/nothing"
  if [ -f "$home/$1.err" ]; then cat "$home/$1.err" >&2; fi
  if [ -f "$home/$1.code" ]; then exit "$(cat "$home/$1.code")"; fi
  exit 0
}
case "$1" in
  plan)
    echo generated > generated-by-plan
    if [ -f "$home/plan-deaf" ]; then trap '' INT; touch "$home/started"; exec sleep 30; fi
    for one; do
      case "$one" in
        -out=*) cp "$home/made.tfplan" "\${one#-out=}" ;;
        -var-file=*/given.tfvars.json) cp "\${one#-var-file=}" "$home/given" ;;
      esac
    done ;;
  apply)
    ls > "$home/project"
    cp -R . "$home/applied"
    cp "$AWS_WEB_IDENTITY_TOKEN_FILE" "$home/token" 2> "$home/nothing"
    cat "$home/apply"
    if [ -f "$home/works" ]; then "$(cat "$home/works")" '${worker}' "$home" > "$home/worked" || exit 1; fi
    if [ -f "$home/deaf" ]; then trap '' INT; touch "$home/started"; exec sleep 30; fi
    if [ -f "$home/outlives" ]; then
      trap '' INT
      touch "$home/started"
      until [ -f "$home/release" ]; do
        if [ -f "$home/kill" ]; then rm "$home/kill"; kill -9 "$PPID"; fi
        sleep 0.05
      done
      cat "$home/rest"
    fi
    if [ -f "$home/slow" ]; then
      trap 'exit 1' INT
      touch "$home/started"
      while :; do sleep 0.02; done
    fi
    if [ -f "$home/unsaved" ]; then cp "$home/unsaved" errored.tfstate; fi
    if [ -f "$home/state-after" ]; then cp "$home/state-after" "$home/state"; fi
    exit "$(cat "$home/code")" ;;
esac
end "$1"
`;

/** The program and what it is to do. */
export class StandInTool {
  readonly home: string;

  constructor(home: string) {
    this.home = home;
    mkdirSync(this.bin, { recursive: true });
    writeFileSync(join(this.bin, 'terraform'), program(home));
    chmodSync(join(this.bin, 'terraform'), 0o755);
    cpSync(fixture('terraform.tfplan'), join(home, 'made.tfplan'));
    this.says('version', 'Terraform v1.11.4\non linux_amd64\n');
    this.says('state', JSON.stringify({ lineage: '5f', serial: 7 }));
    this.says('show', recorded('terraform.plan.json'));
    this.says('plan.code', '2');
    this.says('apply', recorded('terraform.apply.jsonl'));
    this.says('code', '0');
  }

  /** To be put on the PATH. */
  get bin(): string {
    return join(this.home, 'bin');
  }

  says(name: string, text: string): void {
    writeFileSync(join(this.home, name), text);
  }

  /** While it applies it works with AWS for a while, under the role that it is given. */
  worksWithAws(): void {
    this.says('works', nodeForActions());
  }

  /** A command that prints for people fails with these words. */
  fails(command: 'init' | 'show' | 'state', words: string): void {
    this.says(`${command}.err`, words);
    this.says(`${command}.code`, '1');
  }

  /** The state is the one that the recorded plan was made from. */
  startsFromThePlan(): void {
    this.says('state', JSON.stringify(startingStateIn(join(this.home, 'made.tfplan'))));
  }

  told(name: string): string {
    const file = join(this.home, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** The command lines so far. */
  get calls(): string[] {
    return this.told('calls').split('\n').filter(Boolean);
  }

  get applies(): string[] {
    return this.calls.filter((line) => line.startsWith('apply '));
  }

  /** What the job has for it. */
  get variables(): ReadonlyMap<string, string> {
    return new Map([
      ['PATH', `${this.bin}:/usr/bin:/bin`],
      ['HOME', this.home],
      ['AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE'],
      ['GITHUB_TOKEN', 'planted-github-token'],
    ]);
  }
}
