import { ambient } from '../system/environment.ts';
import { RefusedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';

/** @throws RefusedError on GitHub Enterprise Server, whose artifacts and OIDC tokens are others. */
export function refuseEnterpriseServer(): void {
  const url = ambient('GITHUB_SERVER_URL') ?? 'https://github.com';
  const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: url };
  if (hostname === 'github.com' || hostname.endsWith('.ghe.com')) return;
  throw new RefusedError({
    code: 'github-enterprise-server',
    what: `This runner belongs to GitHub Enterprise Server (${foreign(url)}): it has no artifacts by id and digest, which plans travel as.`,
    remedy: 'Run plans on github.com or GitHub Enterprise Cloud.',
  });
}
