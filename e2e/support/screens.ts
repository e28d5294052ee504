/** What people do on more than one screen. */
import { expect, type Locator, type Page } from '@playwright/test'

import { type Account, accounts, password } from './accounts'

/** Types into a field that offers choices, and takes the one that has these words. */
export async function choose(within: Page | Locator, label: string, words: string) {
  const field = within.getByRole('combobox', { name: label, exact: true })
  await field.click()
  if ((await field.getAttribute('readonly')) === null) await field.fill(words)
  const page = 'page' in within ? within.page() : within
  await page.getByRole('option', { name: words }).first().click()
  await expect(field).toHaveValue(new RegExp(escaped(words), 'i'))
}

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

export async function signIn(page: Page, account: Account, secret = password) {
  await page.getByRole('textbox', { name: 'Email' }).fill(accounts[account])
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export function dialog(page: Page, name: string | RegExp): Locator {
  return page.getByRole('dialog', { name })
}

/** Adds files as the file chooser of the system would. */
export async function addFiles(
  within: Page | Locator,
  label: string,
  files: Parameters<Locator['setInputFiles']>[0],
) {
  await within.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(files)
}

/** The open ticket's story, newest first. */
export function timeline(page: Page): Locator {
  return page.getByRole('list', { name: 'Timeline' })
}

export function inbox(page: Page): Locator {
  return page.getByRole('list', { name: 'Tickets' })
}

/** Signs out through the menu. */
export async function signOut(page: Page) {
  await page.getByRole('button', { name: /your menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}
