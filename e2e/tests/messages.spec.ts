/** Messages on a ticket: to and fro without a reload, and never a note by mistake. */
import type { Browser, Page } from '@playwright/test'

import { type Account, sessionFile } from '../support/accounts'
import { Api, type TicketPage, type Unit } from '../support/api'
import { dialog, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

/** Somebody in a browser of their own, once live changes arrive there. */
async function other(browser: Browser, account: Account, path: string): Promise<Page> {
  const context = await browser.newContext({ storageState: sessionFile(account) })
  const page = await context.newPage()
  await page.goto(path)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  // A mark that a reload would wipe away.
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))
  return page
}

/** A repair that the tenant of the demo reports. */
async function ofTenant(): Promise<TicketPage> {
  const own = await Api.as('tenant')
  const units = await own.get<{ items: Unit[] }>('/units')
  const page = await own.post<TicketPage>('/tickets', {
    unitId: units.items[0]?.id,
    title: `Window will not shut ${word()}`,
    category: 'DoorsWindows',
    priority: 'Routine',
  })
  await own.close()
  return page
}

test('a coordinator writes, the resident answers, and both see it without a reload', async ({
  page,
  browser,
}) => {
  const { ticket } = await ofTenant()
  const tenant = await other(browser, 'tenant', `/tickets/${ticket.id}`)
  await page.goto(`/tickets/${ticket.id}?tab=messages`)
  const composer = page.getByRole('region', { name: /^Message to / })
  await expect(composer).toContainText('resident: in their account')
  const question = `When are you in? ${word()}`
  await composer.getByRole('textbox').fill(question)
  await composer.getByRole('textbox').press('Control+Enter')
  const log = page.getByRole('log', { name: /^Messages with / })
  await expect(log).toContainText(question)
  await expect(composer.getByRole('textbox')).toHaveValue('')

  const theirs = tenant.getByRole('log', { name: 'Messages with the repairs team' })
  await expect(theirs).toContainText(question)
  const answer = `After two, please ${word()}`
  await tenant.getByRole('textbox', { name: 'Message to the repairs team' }).fill(answer)
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))
  await tenant.getByRole('button', { name: 'Send to the repairs team' }).click()
  await expect(theirs).toContainText(answer)
  await expect(log).toContainText(answer)
  await expect(page.locator('body')).toHaveAttribute('data-not-reloaded', '')
  await expect(tenant.locator('body')).toHaveAttribute('data-not-reloaded', '')
  // The timeline of the staff tells of it, and that of the resident does not.
  await page.getByRole('tab', { name: 'Timeline' }).click()
  await expect(timeline(page)).toContainText(answer)
  await expect(timeline(tenant)).not.toContainText(answer)
  await tenant.context().close()
})

test('a note and a message never change places', async ({ page }) => {
  const { ticket } = await ofTenant()
  await page.goto(`/tickets/${ticket.id}`)
  const note = page.getByRole('region', { name: 'Internal note' })
  await expect(note).toContainText('only colleagues see it')
  await note.getByRole('textbox').fill('She owes two months of rent')
  await page.getByRole('tab', { name: /^Messages/ }).click()
  const composer = page.getByRole('region', { name: /^Message to / })
  await expect(composer.getByRole('textbox')).toHaveValue('')
  await expect(note).toBeHidden()

  // What looks like a note is asked about before it goes.
  await composer.getByRole('textbox').fill('@Priya can you ring her?')
  await composer.getByRole('button', { name: /^Send to / }).click()
  const question = dialog(page, /^Send this to /)
  await expect(question).toContainText('reads like a note for colleagues')
  await question.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('log')).toHaveCount(0)
  await expect(composer.getByRole('textbox')).toHaveValue('@Priya can you ring her?')

  // Both stay where they were begun, also through a reload.
  await expect(composer.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(composer.getByRole('textbox')).toHaveValue('@Priya can you ring her?')
  await page.getByRole('tab', { name: 'Timeline' }).click()
  await expect(note.getByRole('textbox')).toHaveValue('She owes two months of rent')
})
