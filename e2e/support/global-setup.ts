/**
 * Starts the one server that all tests share, and signs in once for each account. With `E2E_AT`
 * in the environment the demo server that runs there is used instead.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { request } from '@playwright/test'

import { type Account, accounts, password, serverUrl, sessionFile } from './accounts'
import { freePort, freshFolder, removeFolder, Server } from './server'

export default async function setUp() {
  const running = process.env.E2E_AT
  if (running) return signInAll(running, await freshFolder())
  const folder = await freshFolder()
  const server = new Server(folder, await freePort())
  async function tearDown() {
    await server.stop()
    await removeFolder(folder)
  }
  try {
    await server.ready()
    await signInAll(server.url, folder)
  } catch (error) {
    await tearDown()
    console.error(server.output)
    throw error
  }
  return tearDown
}

/** Keeps the sessions in the folder; returns how to forget them. */
async function signInAll(url: string, folder: string) {
  process.env.E2E_URL = url
  process.env.E2E_SESSIONS = join(folder, 'sessions')
  await mkdir(join(folder, 'sessions'))
  for (const account of Object.keys(accounts) as Account[]) await signIn(account)
  return () => removeFolder(folder)
}

async function signIn(account: Account) {
  const context = await request.newContext({ baseURL: serverUrl() })
  const answer = await context.post('/api/v1/session', {
    data: { email: accounts[account], password },
  })
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`)
  await context.storageState({ path: sessionFile(account) })
  await context.dispose()
}
