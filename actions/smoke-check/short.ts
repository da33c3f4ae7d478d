const most = 120;

/** The beginning of what somebody else wrote, on one line. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most)}...`;
}
