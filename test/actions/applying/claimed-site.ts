import { signToken } from '../../world/oidc/jwt.ts';
import { githubClaims } from '../../world/scenarios/github.ts';
import { RecordedSite } from '../recorded-site.ts';

/** A site of a job that may ask for ID tokens. */
export class ClaimedSite extends RecordedSite {
  claims: Readonly<Record<string, string>> = { ...githubClaims, environment: 'adhoc' };
  readonly masked: string[] = [];

  override mask(...secrets: string[]): void {
    this.masked.push(...secrets);
  }

  override async idToken(...[audience = '']: string[]): Promise<string> {
    const given = Object.entries(this.claims).filter(([, value]) => value !== '');
    return signToken({ event_name: 'push', ...Object.fromEntries(given), aud: audience });
  }
}
