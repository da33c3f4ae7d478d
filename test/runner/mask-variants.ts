/**
 * The forms of a secret that the runner masks beside the secret itself: the encoders that
 * Runner.Common/HostContext.cs adds, from Sdk/DTLogging/Logging/ValueEncoders.cs.
 */
export function maskVariants(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const shifted = (by: number) =>
    (bytes.length > by ? bytes.subarray(by) : bytes).toString('base64');
  return [
    shifted(0),
    shifted(1),
    shifted(2),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    JSON.stringify(secret).slice(1, -1),
    escapeUri(secret),
    escapeXml(secret),
    unquoted(secret),
    ...ampersandParts(secret),
  ].filter((variant) => variant !== '');
}

// Uri.EscapeDataString escapes these five, which encodeURIComponent leaves alone.
function escapeUri(text: string): string {
  const escaped = encodeURIComponent(text.toWellFormed());
  return escaped.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

const XML: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};
const escapeXml = (text: string) => text.replace(/[<>"'&]/g, (c) => XML[c] ?? c);

const unquoted = (text: string) => (/^".{7,}"$/s.test(text) ? text.slice(1, -1) : '');

/** PowerShell prints a command in two colours, cut at an ampersand. */
function ampersandParts(text: string): string[] {
  const plus = text.indexOf('&+');
  const cut = plus < 0 ? text.lastIndexOf('&') + 1 : plus + 2;
  if (cut === 0) return [];
  const rest = text.slice(plus < 0 ? cut : cut + 1);
  return [text.slice(0, cut), rest].filter((part) => part.length >= 6);
}
