import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What answers behind the address of an environment, as it is told. */
export class Site implements AsyncDisposable {
  status = 200;
  readonly #server = createServer((_, response) => {
    response.writeHead(this.status, { 'content-type': 'text/html' });
    response.end('ok');
  });

  async listen(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise((done) => this.#server.close(done));
  }
}
