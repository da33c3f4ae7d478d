/**
 * Settings of backends and providers that let a file of the project's choice say where credentials come from, which
 * may be a program (`credential_process`), or that name one (`exec`, for Kubernetes).
 */
const settings = [
  'shared_config_files?',
  'shared_credentials_files?',
  'credential_process',
  'exec',
].join('|');

/** A setting as it is written, and the line that it stands on. */
export interface CodeSetting {
  readonly name: string;
  readonly line: number;
}

export function isCodeSetting(name: string): boolean {
  return new RegExp(`^(?:${settings})$`).test(name);
}

/** `local-exec` is another name: a hyphen is part of one. */
const written = new RegExp(`(?<![\\w-])(?:${settings})(?![\\w-])`);

/** OpenTofu encrypts states with the answer of a program. A label may be written with escapes. */
const encrypting =
  /(?<![\w-])(?:key_provider|method)(?:\s|\/\*[\s\S]*?\*\/)*(?:"?external(?![\w-])|"[^"\n]*\\)/;

/** Every place of a text in Terraform's language that may be such a setting; identifiers have no escapes. */
export function codeSettingsIn(text: string): CodeSetting[] {
  const code = text.split('\n').map(withoutComment).join('\n');
  const names = new RegExp(`${written.source}|${encrypting.source}`, 'g');
  return [...code.matchAll(names)].map(({ 0: name, index }) => ({
    name: name.split(/\s+/).join(' '),
    line: code.slice(0, index).split('\n').length,
  }));
}

/** A comment of a whole line; one that ends another comment may have code behind it. */
function withoutComment(line: string): string {
  return /^\s*(?:#|\/\/)/.test(line) && !line.includes('*/') ? '' : line;
}

/** The same of JSON: of every key, as one may be there twice or be written with escapes. */
export function codeKeysIn(text: string): CodeSetting[] {
  const strings = [...text.matchAll(/("(?:[^"\\]|\\[\s\S])*")(\s*:)?/g)];
  const keys = strings
    .filter(({ 2: colon }) => colon)
    .map(({ 1: key = '', index }) => ({
      name: keyOf(key),
      line: text.slice(0, index).split('\n').length,
    }));
  const isEncrypted = keys.some(({ name }) => name === 'encryption');
  return keys.filter(({ name }) => isCodeSetting(name) || (isEncrypted && name === 'external'));
}

function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
