/** Two people at once: each sees what the other does, and nobody overwrites unasked. */
import type { Browser, Page } from '@playwright/test'

import { sessionFile } from '../support/accounts'
import { dialog, inbox, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

/** The page of a colleague in a browser of their own, once live changes arrive there. */
async function colleague(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ storageState: sessionFile('admin') })
  const page = await context.newPage()
  await page.goto(path)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  return page
}

async function edit(page: Page, title: string) {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await dialog(page, /^Edit TKT-/)
    .getByRole('textbox', { name: 'Title' })
    .fill(title)
}

test('a change shows in the other browser without a reload', async ({ page, api, browser }) => {
  const { ticket } = await api.repair()
  const other = await colleague(browser, `/tickets/${ticket.id}`)
  await expect(other.getByRole('heading', { level: 1, name: ticket.title })).toBeVisible()
  // A mark that a reload would wipe away.
  await other.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))

  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('textbox', { name: 'Note' }).fill('Rang the tenant, no answer')
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(timeline(page)).toContainText('Rang the tenant, no answer')
  await expect(timeline(other)).toContainText('Rang the tenant, no answer')

  await edit(page, `Burst pipe ${word()}`)
  const title = await page.getByRole('textbox', { name: 'Title' }).inputValue()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(inbox(other).getByRole('link', { name: title })).toBeVisible()

  const { ticket: fresh } = await api.repair({ priority: 'Urgent' })
  await expect(inbox(other).getByRole('link', { name: fresh.title })).toContainText('Urgent')
  await expect(other.locator('body')).toHaveAttribute('data-not-reloaded', '')
  await other.context().close()
})

test('a stale edit is told, and keeps what was typed', async ({ page, api, browser }) => {
  const { ticket } = await api.repair()
  const other = await colleague(browser, `/tickets/${ticket.id}`)
  const typed = `Typed by the second ${word()}`
  await edit(other, typed)

  const first = `Saved by the first ${word()}`
  await page.goto(`/tickets/${ticket.id}`)
  await edit(page, first)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible()

  const form = dialog(other, /^Edit TKT-/)
  const told = form.getByRole('alert')
  await expect(told).toContainText('saved a change while you were typing')
  await expect(told.getByRole('radiogroup', { name: 'Title' })).toContainText(first)
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue(typed)
  await told.getByRole('radio', { name: 'Mine' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: typed })).toBeVisible()
  await other.context().close()
})

/** Two people with the same form open: the first saves, and the second is asked. */
type Both = { path: string; title: RegExp; field: string; first: string; second: string }

async function collide(page: Page, browser: Browser, both: Both): Promise<Page> {
  const { path, title, field, first, second } = both
  const other = await colleague(browser, `${path}?do=edit`)
  const late = dialog(other, title)
  await late.getByRole('textbox', { name: field }).fill(second)

  await page.goto(`${path}?do=edit`)
  const early = dialog(page, title)
  await early.getByRole('textbox', { name: field }).fill(first)
  await early.getByRole('button', { name: 'Save' }).click()
  await expect(early).toBeHidden()

  const told = late.getByRole('alert')
  await expect(told).toContainText('saved a change while you were typing')
  await expect(told.getByRole('radiogroup', { name: field })).toContainText(first)
  await expect(late.getByRole('textbox', { name: field })).toHaveValue(second)
  await expect(late.getByRole('button', { name: 'Save' })).toBeDisabled()
  return other
}

test('a person that two edit: theirs is kept until mine is chosen', async ({
  page,
  api,
  browser,
}) => {
  const { id } = await api.contact()
  const [first, second] = [word(), word()]
  const both = { path: `/contacts/${id}`, title: /^Edit Robin/, field: 'Last name', first, second }
  const other = await collide(page, browser, both)
  const stands = async () => (await api.get<{ lastName: string }>(`/contacts/${id}`)).lastName
  expect(await stands()).toBe(first)

  const form = dialog(other, /^Edit Robin/)
  await form.getByRole('radio', { name: 'Mine' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect(await stands()).toBe(second)
  await expect(page.getByRole('heading', { level: 1, name: `Robin ${second}` })).toBeVisible()
  await other.context().close()
})

test('a home that two edit: theirs stays when it is chosen', async ({ page, api, browser }) => {
  const { property } = await api.home()
  const [first, second] = [`Block ${word()}`, `Block ${word()}`]
  const both = {
    path: `/properties/${property.id}`,
    title: /^Edit 7 /,
    field: 'Address line 2',
    first,
    second,
  }
  const other = await collide(page, browser, both)

  const form = dialog(other, /^Edit 7 /)
  await form.getByRole('radio', { name: 'Theirs' }).click()
  await expect(form.getByRole('textbox', { name: 'Address line 2' })).toHaveValue(first)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  type Stands = { addressLine2: string }
  const { addressLine2 } = await api.get<Stands>(`/properties/${property.id}`)
  expect(addressLine2).toBe(first)
  await other.context().close()
})

test('a change that comes without a word of it is refused and then shown', async ({
  page,
  api,
}) => {
  const contact = await api.contact()
  const [first, second] = [word(), word()]
  // Nothing arrives live here: the server alone stands between the two.
  await page.route('**/api/v1/events', (route) => route.abort())
  await page.goto(`/contacts/${contact.id}?do=edit`)
  const form = dialog(page, /^Edit Robin/)
  await form.getByRole('textbox', { name: 'Last name' }).fill(second)
  await api.patch(`/contacts/${contact.id}`, contact.version, { lastName: first })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('radiogroup', { name: 'Last name' })).toContainText(first)
  await expect(form.getByRole('textbox', { name: 'Last name' })).toHaveValue(second)
  await form.getByRole('radio', { name: 'Mine' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: `Robin ${second}` })).toBeVisible()
})
