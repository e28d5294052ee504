/** A Vite plugin that answers `/api` from the typed mocks, so pages can be built without a server. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getResponse, type RequestHandler } from 'msw'
import type { Plugin, ViteDevServer } from 'vite'

export function mockApi(): Plugin {
  return {
    name: 'mock-api',
    configureServer(vite) {
      vite.middlewares.use((incoming, outgoing, next) => {
        if (!incoming.url?.startsWith('/api/')) return next()
        answer(vite, incoming, outgoing).catch(next)
      })
    },
  }
}

async function answer(vite: ViteDevServer, incoming: IncomingMessage, outgoing: ServerResponse) {
  if (incoming.url === '/api/v1/events') return greet(outgoing)
  const { handlers } = (await vite.ssrLoadModule('/src/mocks/handlers.ts')) as {
    handlers: RequestHandler[]
  }
  const response = await getResponse(handlers, await toRequest(incoming))
  outgoing.statusCode = response?.status ?? 404
  response?.headers.forEach((value, name) => {
    outgoing.setHeader(name, value)
  })
  outgoing.end(response ? Buffer.from(await response.arrayBuffer()) : undefined)
}

/** The stream of live changes: says hello, then stays quiet. */
function greet(outgoing: ServerResponse) {
  outgoing.writeHead(200, { 'Content-Type': 'text/event-stream' })
  outgoing.write('event: hello\ndata: {}\n\n')
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const method = incoming.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : Buffer.concat(chunks)
  return new Request(`http://localhost${incoming.url}`, { method, headers, body })
}
