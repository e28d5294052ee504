/** How the program starts, stops and survives; no browser is needed. */
import { expect, test } from '@playwright/test'

import { accounts, password } from '../support/accounts'
import { freePort, freshFolder, isAlive, removeFolder, Server } from '../support/server'

/** Started servers and folders of the test, stopped and removed however it ends. */
const started: Server[] = []
let folder = ''

test.beforeEach(async () => {
  folder = await freshFolder()
})

test.afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
  await removeFolder(folder)
})

async function start(port?: number): Promise<Server> {
  const server = new Server(folder, port ?? (await freePort()))
  started.push(server)
  return server.ready()
}

/** Signs in and returns the cookie. */
async function signIn(server: Server): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: accounts.coordinator, password }),
  })
  expect(answer.status).toBe(200)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function gone(pid: number) {
  await expect.poll(() => isAlive(pid), { timeout: 10_000, message: 'PostgreSQL runs' }).toBe(false)
}

test('a killed server leaves no PostgreSQL, and starts again with its data', async () => {
  test.setTimeout(240_000)
  const first = await start()
  const cookie = await signIn(first)
  const made = await fetch(`${first.url}/api/v1/contacts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ type: 'Tenant', lastName: 'Kept' }),
  })
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as { id: string }
  const postgres = await first.postgres()
  expect(isAlive(postgres)).toBe(true)
  first.signal('SIGKILL')
  await first.exited
  await gone(postgres)

  const began = Date.now()
  const second = await start(first.port)
  expect(Date.now() - began, 'milliseconds of the second start').toBeLessThan(10_000)
  // The session is in the database too, so nobody has to sign in again.
  const kept = await fetch(`${second.url}/api/v1/contacts/${id}`, { headers: { cookie } })
  expect(kept.status).toBe(200)
  expect(await kept.json()).toMatchObject({ lastName: 'Kept' })

  const again = await second.postgres()
  expect(await second.stop()).toBe(0)
  expect(isAlive(again)).toBe(false)
  expect(second.output).toContain('Stopping')
})

test('a taken port is told in one line', async () => {
  const port = Number(new URL(process.env.E2E_URL ?? '').port)
  const server = new Server(folder, port)
  started.push(server)
  expect(await server.exited).not.toBe(0)
  const lines = server.output.trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`port ${port} is taken`)
})

test('an unknown setting is told in one line, and nothing starts', async () => {
  const server = new Server(folder, await freePort(), { MAINTAINUK_HTTP__LISTN: 'x' })
  started.push(server)
  expect(await server.exited).not.toBe(0)
  expect(server.output.trim().split('\n')).toHaveLength(1)
  expect(server.output).toMatch(/setting/)
})
