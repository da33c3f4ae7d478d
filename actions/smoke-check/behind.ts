/** `/health` behind `https://alpha.example.com/shop`: never another host, however the path begins. */
export function behind(base: URL, path: string): URL {
  const url = new URL(base);
  const [, name = '', query = ''] = /^([^?]*)(.*)$/.exec(path) ?? [];
  url.pathname = `${base.pathname.replace(/\/$/, '')}${name}`;
  url.search = query;
  return url;
}
