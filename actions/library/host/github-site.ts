import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as core from '@actions/core';
import { cutPage } from '../text/cut.ts';
import { messageOf } from '../text/errors.ts';
import { linesOf, neutral, neutralLine } from '../text/foreign.ts';
import type { Markdown } from '../text/markdown.ts';
import { JobNotes } from './job-notes.ts';
import { postState, toldPost } from './post-state.ts';
import type { FilePlace, RunIdentity, Site, Unwritten } from './site.ts';

/** A step of a job on GitHub's runner. */
export class GitHubSite implements Site {
  readonly identity: RunIdentity = identityFrom(process.env);
  readonly unwritten: Unwritten[] = [];
  readonly #notes = new JobNotes(process.env.RUNNER_TEMP);
  #groupOpen = false;

  input(name: string): string {
    return core.getInput(name, { trimWhitespace: false });
  }

  line(text: string): void {
    process.stdout.write(`${neutral(text)}\n`);
  }

  debug(text: string): void {
    for (const line of linesOf(text)) core.debug(neutralLine(line));
  }

  notice(text: string): void {
    core.notice(neutral(text));
  }

  warning(text: string): void {
    core.warning(neutral(text));
  }

  error(text: string): void {
    core.error(neutral(text));
  }

  annotation(level: 'error' | 'warning', text: string, { file, line, title }: FilePlace): void {
    const startLine = line === undefined ? {} : { startLine: line };
    const place = { file: neutralLine(file), title: neutralLine(title), ...startLine };
    if (level === 'error') core.error(neutral(text), place);
    else core.warning(neutral(text), place);
  }

  openGroup(title: string): void {
    this.closeGroup();
    core.startGroup(neutralLine(title));
    this.#groupOpen = true;
  }

  closeGroup(): void {
    if (this.#groupOpen) core.endGroup();
    this.#groupOpen = false;
  }

  mask(secret: string): void {
    core.setSecret(secret);
  }

  output(name: string, value: string): void {
    try {
      core.setOutput(name, value);
    } catch (thrown) {
      this.unwritten.push({ output: name, why: messageOf(thrown) });
    }
  }

  async summary(page: Markdown): Promise<void> {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    try {
      appendFileSync(file, `${cutPage(page).source}\n`);
    } catch (thrown) {
      this.warning(`The job summary could not be written: ${messageOf(thrown)}`);
    }
  }

  keep(name: string, text: string): void {
    const trouble = this.#notes.write(name, text);
    if (trouble !== undefined) this.debug(`no note for later steps: ${messageOf(trouble)}`);
  }

  kept(name: string): string | undefined {
    return this.#notes.read(name);
  }

  tellPost(text: string): void {
    try {
      core.saveState(postState, text);
    } catch (thrown) {
      this.debug(`no word for the post step: ${messageOf(thrown)}`);
    }
  }

  get toldPost(): string | undefined {
    return toldPost();
  }

  idToken(audience: string): Promise<string> {
    return core.getIDToken(audience);
  }
}

function identityFrom(env: NodeJS.ProcessEnv): RunIdentity {
  return {
    runId: env.GITHUB_RUN_ID ?? '',
    attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
    job: env.GITHUB_JOB ?? '',
    jobInstance: env.ACTIONS_ORCHESTRATION_ID ?? '',
    step: env.GITHUB_ACTION ?? '',
    execution: basename(env.GITHUB_OUTPUT ?? ''),
    repository: env.GITHUB_REPOSITORY ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    commit: env.GITHUB_SHA ?? '',
  };
}
