/** The main line: a repair from an empty home to a closed ticket, and what its tenant was told. */
import type { Browser, Page } from '@playwright/test'

import { sessionFile } from '../support/accounts'
import { photo } from '../support/picture'
import { addFiles, choose, dialog, inbox, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

const street = word()
const surname = word()
const title = `Leak under the kitchen sink ${word()}`

async function addHome(page: Page) {
  await page.goto('/properties')
  await page.getByRole('button', { name: 'Add a home' }).click()
  const form = dialog(page, 'Add a home')
  await form.getByRole('textbox', { name: 'Address line 1' }).fill(`12 ${street} Road`)
  await form.getByRole('textbox', { name: 'Town or city' }).fill('Leeds')
  await form.getByRole('textbox', { name: 'Postcode' }).fill('ls62ab')
  await choose(form, 'Type', 'Flat')
  await form.getByRole('button', { name: 'Add home' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('link', { name: `12 ${street} Road, Leeds LS6 2AB` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `12 ${street} Road` })).toBeVisible()
}

async function addUnit(page: Page) {
  await page.getByRole('button', { name: 'Add unit' }).click()
  const form = dialog(page, 'Add unit')
  await form.getByRole('textbox', { name: 'Unit' }).fill('Flat 3')
  await form.getByRole('textbox', { name: 'Bedrooms' }).fill('2')
  await form.getByRole('button', { name: 'Add unit' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('link', { name: 'Flat 3' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Flat 3, / })).toBeVisible()
}

async function addTenant(page: Page) {
  await page.getByRole('button', { name: 'Add tenancy' }).click()
  const form = dialog(page, 'Add tenancy')
  await form.getByRole('button', { name: 'Add a person' }).click()
  const person = dialog(page, 'Add a person')
  await person.getByRole('textbox', { name: 'First name' }).fill('Asha')
  await person.getByRole('textbox', { name: 'Last name' }).fill(surname)
  await person.getByRole('textbox', { name: 'Email' }).fill(`asha.${surname}@example.com`)
  await person.getByRole('textbox', { name: 'Phone' }).fill('07700 900123')
  await person.getByRole('button', { name: 'Add person' }).click()
  await expect(person).toBeHidden()
  await expect(form.getByRole('combobox', { name: 'Tenant' })).toHaveValue(`Asha ${surname}`)
  await form.getByRole('textbox', { name: 'Rent a month' }).fill('1,250')
  await form.getByRole('button', { name: 'Add tenancy' }).click()
  await expect(form).toBeHidden()
  const tenancies = page.getByRole('table', { name: 'Tenancies' })
  await expect(tenancies).toContainText(`Asha ${surname}`)
  await expect(tenancies).toContainText('£1,250.00')
}

async function report(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Report a repair' }).click()
  await expect(page.getByRole('combobox', { name: 'Home' })).toHaveValue(new RegExp(street))
  await choose(page, 'Reported by', `Asha ${surname}`)
  await page.getByRole('textbox', { name: 'What is wrong' }).fill(title)
  await page.getByRole('textbox', { name: 'Description' }).fill('Water drips into the cupboard.')
  await choose(page, 'Category', 'Plumbing')
  await page.getByRole('radiogroup', { name: 'Priority' }).getByText('Urgent').click()
  await addFiles(page, 'Add photos', [photo('sink.png'), photo('floor.png', [90, 110, 140])])
  await page.getByRole('button', { name: 'Report repair' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(timeline(page)).toContainText('Reported by phone')
  await expect(timeline(page).getByRole('img', { name: 'sink.png' })).toBeVisible()
  await expect(timeline(page).getByRole('img', { name: 'floor.png' })).toBeVisible()
}

async function seeInInbox(page: Page): Promise<string> {
  const row = inbox(page).getByRole('link', { name: title })
  await expect(row).toContainText('Urgent')
  await expect(row).toContainText(`12 ${street} Road`)
  await expect(row).toContainText(/Respond in 23 h/)
  const number = /TKT-\d+/.exec(await row.innerText())?.[0]
  const facts = page.getByRole('complementary', { name: 'Facts' })
  await expect(facts).toContainText('Respond by')
  await expect(facts).toContainText('Fix by')
  return number ?? ''
}

async function triage(page: Page) {
  await page.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'Triage' }).click()
  const form = dialog(page, /^Triage TKT-/)
  await form.getByRole('textbox', { name: 'Note' }).fill('Baby at home')
  await form.getByRole('button', { name: 'Triage' }).click()
  await expect(form).toBeHidden()
  await expect(timeline(page)).toContainText('Baby at home')
}

async function raiseAndAssign(page: Page): Promise<string> {
  const next = page.getByRole('region', { name: 'Next' })
  await next.getByRole('button', { name: 'Raise work order' }).click()
  const form = dialog(page, /^Raise work order/)
  await form.getByRole('textbox', { name: 'Access instructions' }).fill('Ring twice')
  await form.getByRole('button', { name: 'Raise work order' }).click()
  await expect(form).toBeHidden()
  await expect(timeline(page)).toContainText(/Work order WO-\d+ raised/)
  await next.getByRole('button', { name: 'Assign contractor' }).click()
  const assign = dialog(page, /^Assign contractor/)
  const firm = assign.getByRole('radio').first()
  await expect(firm).toContainText('Recommended')
  const name = (await firm.getAttribute('aria-label')) ?? ''
  await firm.click()
  await assign.getByRole('button', { name: 'Assign contractor' }).click()
  await expect(assign).toBeHidden()
  await expect(timeline(page)).toContainText(`${name} assigned to WO-`)
  return name
}

async function scheduleAndStart(page: Page, contractor: string) {
  const next = page.getByRole('region', { name: 'Next' })
  await next.getByRole('button', { name: 'Schedule' }).click()
  const form = dialog(page, /^Schedule WO-/)
  await expect(form).toContainText(`with ${contractor}`)
  await form.getByRole('button', { name: 'Schedule' }).click()
  await expect(form).toBeHidden()
  await expect(timeline(page)).toContainText(/Visit agreed for .*9:00 to 12:00/)
  await next.getByRole('button', { name: 'Start' }).click()
  // The visit is tomorrow: that is asked first.
  await dialog(page, /^Start WO-/).getByRole('button', { name: 'Start now' }).click()
  await expect(timeline(page)).toContainText(/Work started on WO-/)
  await expect(page.getByRole('article')).toContainText('In progress')
}

async function complete(page: Page) {
  const next = page.getByRole('region', { name: 'Next' })
  await next.getByRole('button', { name: 'Complete' }).click()
  const form = dialog(page, /^Complete WO-/)
  await form.getByRole('textbox', { name: 'What was done' }).fill('New washer, tested dry')
  await addFiles(form, 'Add after-photos', [photo('after.png', [120, 170, 130])])
  await form.getByRole('button', { name: 'Complete' }).click()
  await expect(form).toBeHidden()
  await expect(timeline(page)).toContainText('Work completed: New washer, tested dry')
  await expect(timeline(page)).toContainText('1 photo added (after)')
  await expect(timeline(page).getByRole('img', { name: 'after.png' })).toBeVisible()
}

/** Work is checked by another than who completed it. */
async function verify(page: Page, browser: Browser) {
  const next = page.getByRole('region', { name: 'Next' })
  await expect(next.getByRole('button', { name: 'Verify' })).toBeHidden()
  const context = await browser.newContext({ storageState: sessionFile('admin') })
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'Verify' }).click()
  await expect(timeline(other)).toContainText('checked and accepted')
  await context.close()
}

async function close(page: Page) {
  const next = page.getByRole('region', { name: 'Next' })
  await expect(timeline(page)).toContainText('checked and accepted')
  await next.getByRole('button', { name: 'Close' }).click()
  const form = dialog(page, /^Close TKT-/)
  await form.getByRole('textbox', { name: 'Resolution notes' }).fill('Dry after a week')
  await form.getByRole('button', { name: 'Close ticket' }).click()
  await expect(form).toBeHidden()
  await expect(timeline(page)).toContainText('Closed: Dry after a week')
  await expect(page.getByRole('article')).toContainText('Closed')
}

test('a repair goes from an empty home to a closed ticket', async ({ page, browser }) => {
  test.setTimeout(180_000)
  await test.step('add a home, a flat and its tenant', async () => {
    await addHome(page)
    await addUnit(page)
    await addTenant(page)
  })
  await test.step('report a repair with photos', () => report(page))
  const number = await test.step('see it in the inbox', () => seeInInbox(page))
  await test.step('triage', () => triage(page))
  const firm = await test.step('raise a work order', () => raiseAndAssign(page))
  await test.step('schedule and start', () => scheduleAndStart(page, firm))
  await test.step('complete', () => complete(page))
  await test.step('verify', () => verify(page, browser))
  await test.step('close', () => close(page))

  await test.step('an administrator reads what the tenant was told', async () => {
    const context = await browser.newContext({ storageState: sessionFile('admin') })
    const office = await context.newPage()
    await office.goto('/mailbox')
    const messages = office.getByRole('list', { name: 'Messages' }).getByRole('link')
    for (const subject of ['We have your repair', 'Visit for your repair', 'Your repair']) {
      const mail = messages.filter({ hasText: number }).filter({ hasText: subject }).first()
      await expect(mail).toContainText(`asha.${surname}@example.com`, { ignoreCase: true })
    }
    await messages.filter({ hasText: number }).filter({ hasText: 'is done' }).click()
    const letter = office.frameLocator('iframe')
    await expect(letter.getByText('Dear Asha')).toBeVisible()
    await expect(letter.getByText('What was done: New washer, tested dry')).toBeVisible()
    await context.close()
  })
})
