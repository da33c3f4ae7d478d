/** What every tool may see: where things are, language, proxies, authorities. */
const allowed =
  /^(PATH|HOME|USER|LOGNAME|TMPDIR|TMP|TEMP|TZ|LANG|LANGUAGE|LC_[A-Z]+|(HTTPS?|NO|ALL)_PROXY|(https?|no|all)_proxy|SSL_CERT_FILE|SSL_CERT_DIR|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|NODE_EXTRA_CA_CERTS|AWS_CA_BUNDLE|GIT_[A-Z0-9_]+|SSH_AUTH_SOCK)$/;

interface Choice {
  readonly from: ReadonlyMap<string, string>;
  /** Settings of the tool itself, by their names. */
  readonly settings: RegExp;
  /** Names that the workflow asks for. */
  readonly named: readonly string[];
  /** With a role, what the child gets for it and nothing else of `AWS_*`; without one, all that the job has. */
  readonly cloud: Readonly<Record<string, string>> | 'ambient' | 'none';
}

/**
 * The environment of a child, chosen from the job's by a closed list: no token of GitHub, no input and no key that
 * the child was not meant to have can be in it.
 */
export function childEnvironment({ from, settings, named, cloud }: Choice): Record<string, string> {
  const isChosen = (name: string) =>
    allowed.test(name) ||
    settings.test(name) ||
    named.includes(name) ||
    (cloud === 'ambient' && name.startsWith('AWS_'));
  const chosen = [...from].filter(([name]) => isChosen(name));
  return { ...Object.fromEntries(chosen), ...(typeof cloud === 'string' ? {} : cloud) };
}
