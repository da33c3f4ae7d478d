/** The API: notes are written and listed; the worker counts their words. */
import { createServer } from 'node:http';
import { rows, run } from './database.js';

const routes = {
  // Whether this task can answer, and nothing else: were it to ask the database, all tasks would be ended with it.
  'GET /api/health': async () => ({ status: 200, body: { ok: true } }),
  'GET /api/notes': async () => ({
    status: 200,
    body: await rows('SELECT id, text, words FROM notes ORDER BY id DESC LIMIT 100'),
  }),
  'POST /api/notes': async (request) => {
    const { text } = await read(request);
    if (typeof text !== 'string' || text.trim() === '' || text.length > 1000)
      return { status: 400, body: { error: 'text: 1 to 1000 characters' } };
    await run("INSERT INTO notes (text) VALUES (:'text')", { text });
    return { status: 201, body: { ok: true } };
  },
};

async function read(request) {
  let json = '';
  for await (const part of request.setEncoding('utf8')) {
    json += part;
    if (json.length > 10_000) return {};
  }
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const route = routes[`${request.method} ${pathname}`];
  let answer = { status: 404, body: { error: 'not found' } };
  try {
    if (route) answer = await route(request);
  } catch (thrown) {
    console.error(thrown);
    answer = { status: 500, body: { error: 'failed' } };
  }
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
});

server.listen(Number(process.env.PORT ?? 8000), () => {
  console.log(`listening on ${server.address().port}`);
});

// A deployment ends tasks so: what was asked is answered, then it is over.
process.on('SIGTERM', () => server.close());
