import { HttpClient } from '@actions/http-client';

export interface Question {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes it a POST. */
  readonly body?: string | undefined;
}

export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Sends one request; rejects when there was no answer. */
export type Send = (question: Question) => Promise<Answer>;

/** The toolkit's own client, which knows the runner's proxies and is part of every action anyway. */
export function httpSend(userAgent: string): Send {
  const client = new HttpClient(userAgent, [], { allowRetries: false, socketTimeout: 30_000 });
  return async ({ url, headers, body: sent }) => {
    const asked = { ...headers };
    const response = await (sent === undefined
      ? client.get(url, asked)
      : client.post(url, sent, { ...asked, 'content-type': 'application/json' }));
    const { message } = response;
    const body = await response.readBody();
    const named = Object.entries(message.headers).map(([name, value]) => [name, value?.toString()]);
    return { status: message.statusCode ?? 0, headers: Object.fromEntries(named), body };
  };
}
