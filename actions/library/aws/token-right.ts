import { ambient } from '../system/environment.ts';
import { decodeClaims } from './claims.ts';

/**
 * Until when this job may ask for ID tokens, in milliseconds since the epoch, by the token that it asks with; undefined
 * where that does not say. Its form is GitHub's own affair: it has been a JWT so far.
 */
export function idTokensUntil(): number | undefined {
  const { exp } = decodeClaims(ambient('ACTIONS_ID_TOKEN_REQUEST_TOKEN') ?? '');
  return typeof exp === 'number' ? exp * 1_000 : undefined;
}
