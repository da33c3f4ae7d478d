import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Problem, RefusedError } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import { type CodeSetting, codeKeysIn, codeSettingsIn, isCodeSetting } from './code-settings.ts';
import type { Dialect } from './dialect.ts';
import type { Project } from './project.ts';

/**
 * Refuses a state backend that lets the project start a program, or read credentials of its choice. `init` does so
 * under the role of the job, before there is a plan that anybody could look at.
 */
export function refuseCodeInBackend(
  { directory, backendConfig, environment }: Project,
  { sources }: Dialect,
): void {
  const files = readdirSync(directory)
    .filter((name) => sources.test(name))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(directory, name), 'utf8') }));
  const mayBeKubernetes = files.some(({ text }) => namesKubernetes(text));
  const inSources = files.flatMap(({ name, text }) =>
    inSource(name, text)
      .filter((setting) => setting.name !== 'exec' || mayBeKubernetes)
      .map((setting) => refused(setting.name, `${name}, line ${setting.line}`)),
  );
  const given = backendConfig.map((line) => line.replaceAll('{environment}', environment));
  const problems = [...inSources, ...given.flatMap((line) => inInput(line, directory))];
  if (problems.length > 0) throw new RefusedError(problems);
}

/** `exec` is a setting of that backend alone, and a word of much else. A text may be written with escapes. */
function namesKubernetes(text: string): boolean {
  if (/\\u/i.test(text)) return true;
  return /(?<![\w-])backend(?![\w-])/.test(text) && text.includes('kubernetes');
}

function inSource(name: string, text: string): CodeSetting[] {
  if (name.endsWith('.json')) return inJson(text);
  const lines = text.split('\n');
  return codeSettingsIn(text).filter(({ line }) => !isOfOther(lines.slice(0, line)));
}

const otherBlock =
  /^(?:provider|resource|data|locals|variable|output|module|import|moved|check)(?:\s+"[^"\\]*")*\s*\{\s*$/;

/**
 * Whether the last of these lines is plainly a part of something else than the backend: a block that begins at the
 * start of a line, with nothing in between that could be its end and the backend's beginning. What is written in
 * other ways counts as the backend's: no way of writing may hide a setting.
 */
function isOfOther(lines: readonly string[]): boolean {
  const start = lines.findLastIndex((line) => otherBlock.test(line));
  if (start < 0) return false;
  return lines.slice(start + 1).every((line) => isPlain(line));
}

/** Ends no comment and no heredoc that the start of the block may have stood in. */
function isPlain(line: string): boolean {
  if (line.includes('*/') || /(?<![\w-])(?:backend|encryption)(?![\w-])/.test(line)) return false;
  return /^\s*(?:#|\/\/|$)|[={}[\](),"]/.test(line);
}

/** All but those that are surely elsewhere; of a key that is there twice, reading shows one. */
function inJson(text: string): CodeSetting[] {
  const elsewhere = keysOutsideTerraform(text);
  return codeKeysIn(text).filter(({ name }) => {
    const at = elsewhere.indexOf(name);
    if (at >= 0) elsewhere.splice(at, 1);
    return at < 0;
  });
}

function keysOutsideTerraform(text: string): string[] {
  try {
    const source: unknown = JSON.parse(text);
    const others = [source].flat().map((part) => ({ ...Object(part), terraform: undefined }));
    return codeKeysIn(JSON.stringify([...others, { encryption: null }])).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** A setting, or the name of a file of settings; one that is missing is the tool's to complain of. */
function inInput(line: string, directory: string): Problem[] {
  if (line.includes('=')) {
    const name = line.slice(0, line.indexOf('=')).trim();
    return isCodeSetting(name) ? [refused(name, 'input "backend-config"')] : [];
  }
  const file = resolve(directory, line);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  const text = readFileSync(file, 'utf8');
  const found = line.endsWith('.json') ? codeKeysIn(text) : codeSettingsIn(text);
  return found.map((setting) => refused(setting.name, `${line}, line ${setting.line}`));
}

function refused(name: string, where: string): Problem {
  return {
    code: 'backend-runs-code',
    what: `The setting ${foreign(name)} (${foreign(where)}) lets the state backend start a program or take credentials of the project's choice, under the role of this job; allowed: a backend that takes the role as it is given, such as "s3" with bucket, region and use_lockfile.`,
    remedy:
      'Remove the setting. Where it is a provider\'s, write its block plainly: provider "..." { at the start of a line, one setting a line.',
  };
}
