import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recorded } from '../../library/engines/terraform/recorded.ts';

/**
 * A program in Terraform's place: it answers with what Terraform 1.11.4 was recorded to print, notes each command
 * line and what it sees, and does what files in its folder say.
 */
const program = `#!/bin/sh
printf '%s\\n' "$*" >> "$HOME/calls"
case "$1" in
  version) cat "$HOME/version" ;;
  state) cat "$HOME/state" ;;
  show) cat "$HOME/show" ;;
  apply)
    env > "$HOME/seen"
    ls > "$HOME/project"
    cp "$AWS_WEB_IDENTITY_TOKEN_FILE" "$HOME/token" 2> "$HOME/nothing"
    cat "$HOME/apply"
    if [ -f "$HOME/deaf" ]; then trap '' INT; touch "$HOME/started"; exec sleep 30; fi
    if [ -f "$HOME/slow" ]; then
      trap 'exit 1' INT
      touch "$HOME/started"
      while :; do sleep 0.02; done
    fi
    if [ -f "$HOME/unsaved" ]; then cp "$HOME/unsaved" errored.tfstate; fi
    exit "$(cat "$HOME/code")" ;;
esac
`;

/** The program and what it is to do. */
export class StandInTool {
  readonly home: string;

  constructor(home: string) {
    this.home = home;
    mkdirSync(join(home, 'bin'), { recursive: true });
    writeFileSync(join(home, 'bin/terraform'), program);
    chmodSync(join(home, 'bin/terraform'), 0o755);
    this.says('version', 'Terraform v1.11.4\non linux_amd64\n');
    this.says('state', JSON.stringify({ lineage: '5f', serial: 7 }));
    this.says('show', recorded('terraform.plan.json'));
    this.says('apply', recorded('terraform.apply.jsonl'));
    this.says('code', '0');
  }

  says(name: string, text: string): void {
    writeFileSync(join(this.home, name), text);
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
      ['PATH', `${join(this.home, 'bin')}:/usr/bin:/bin`],
      ['HOME', this.home],
      ['AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE'],
      ['GITHUB_TOKEN', 'planted-github-token'],
    ]);
  }
}
