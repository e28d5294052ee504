/** Playwright's `test`, which knows our accounts, our server and how to make data. */
import { test as base, expect } from '@playwright/test'

import { type Account, serverUrl, sessionFile } from './accounts'
import { Api } from './api'

export type Options = {
  /** Who is signed in; nobody if it is not set. */
  account: Account | undefined
}

type Fixtures = {
  /** Makes data as the coordinator. */
  api: Api
  /** Every test fails when its page threw, or tried what the content security policy forbids. */
  soundness: undefined
}

export const test = base.extend<Options & Fixtures>({
  account: [undefined, { option: true }],

  // Playwright reads from the pattern which fixtures one needs: none here.
  baseURL: async ({}, use) => use(serverUrl()),

  storageState: async ({ account }, use) => use(account && sessionFile(account)),

  api: async ({}, use) => {
    const api = await Api.as('coordinator')
    await use(api)
    await api.close()
  },

  soundness: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) faults.push(message.text())
      })
      await use(undefined)
      expect(faults, 'what the page did wrong').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
