import { HttpClient } from '@actions/http-client';

export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Sends one GET; rejects when there was no answer. */
export type Send = (url: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;

/** The toolkit's own client, which knows the runner's proxies and is part of every action anyway. */
export function httpSend(userAgent: string): Send {
  const client = new HttpClient(userAgent, [], { allowRetries: false, socketTimeout: 30_000 });
  return async (url, headers) => {
    const { message, readBody } = await client
      .get(url, { ...headers })
      .then((response) => ({ message: response.message, readBody: () => response.readBody() }));
    const body = await readBody();
    const named = Object.entries(message.headers).map(([name, value]) => [name, value?.toString()]);
    return { status: message.statusCode ?? 0, headers: Object.fromEntries(named), body };
  };
}
