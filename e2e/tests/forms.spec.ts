/** Wrong input: told beside its field and in a summary that jumps there, and nothing is lost. */
import type { Locator, Page } from '@playwright/test'

import { password } from '../support/accounts'
import { type Api, visit } from '../support/api'
import { firmOfContractor } from '../support/pages'
import { hugeFile, photo, textFile } from '../support/picture'
import { addFiles, choose, dialog } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

function box(form: Locator | Page, name: string): Locator {
  return form.getByRole('textbox', { name, exact: true })
}

/** The field is marked and says what is wrong; the summary leads to it. */
async function complains(form: Locator, field: Locator, words: string | RegExp) {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(words)
  await form.getByRole('alert').getByRole('link', { name: words }).click()
  await expect(field).toBeFocused()
}

/** A scheduled job of the contractor, and its ticket's page with the dialog open. */
async function orderDialog(page: Page, api: Api, action: string, started = false) {
  const { ticket } = await api.repair()
  const order = await api.order(ticket.id, await firmOfContractor())
  await api.move(order.id, 'Scheduled', visit(1))
  if (started) await api.move(order.id, 'InProgress')
  await page.goto(`/tickets/${ticket.id}?do=${action}&order=${order.id}`)
  return page.getByRole('dialog')
}

async function ticketDialog(page: Page, api: Api, action: string) {
  const { ticket } = await api.repair()
  await page.goto(`/tickets/${ticket.id}?do=${action}`)
  return page.getByRole('dialog')
}

test('a home: the postcode', async ({ page }) => {
  await page.goto('/properties?do=add')
  const form = dialog(page, 'Add a home')
  const street = `9 ${word()} Lane`
  await box(form, 'Address line 1').fill(street)
  await box(form, 'Town or city').fill('Leeds')
  await form.getByRole('button', { name: 'Add home' }).click()
  await complains(form, box(form, 'Postcode'), 'Enter the postcode.')
  await box(form, 'Postcode').fill('NOT A CODE')
  await form.getByRole('button', { name: 'Add home' }).click()
  await complains(form, box(form, 'Postcode'), /postcode/i)
  await expect(box(form, 'Address line 1')).toHaveValue(street)
  await expect(box(form, 'Postcode')).toHaveValue('NOT A CODE')
  await box(form, 'Postcode').fill('LS6 2AB')
  await form.getByRole('button', { name: 'Add home' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('table', { name: 'Homes' })).toContainText(street)
})

test('a unit: the floor area', async ({ page, api }) => {
  const { property } = await api.home()
  await page.goto(`/properties/${property.id}?do=add-unit`)
  const form = dialog(page, 'Add unit')
  await box(form, 'Unit').fill('Flat 9')
  await box(form, 'Floor area').fill('large')
  await form.getByRole('button', { name: 'Add unit' }).click()
  await complains(form, box(form, 'Floor area'), /\w/)
  await expect(box(form, 'Unit')).toHaveValue('Flat 9')
})

test('a person: the email and the phone', async ({ page }) => {
  await page.goto('/contacts?do=add')
  const form = dialog(page, 'Add a person')
  await form.getByRole('button', { name: 'Add person' }).click()
  await complains(form, box(form, 'First name'), 'Enter a first or last name.')
  const name = word()
  await box(form, 'Last name').fill(name)
  await box(form, 'Email').fill('nobody-at-nowhere')
  await form.getByRole('button', { name: 'Add person' }).click()
  await complains(form, box(form, 'Email'), /email/i)
  await box(form, 'Email').fill('')
  await box(form, 'Phone').fill('12')
  await form.getByRole('button', { name: 'Add person' }).click()
  await complains(form, box(form, 'Phone'), /number/i)
  await expect(box(form, 'Last name')).toHaveValue(name)
})

test('a tenancy: the tenant, the days and the rent', async ({ page, api }) => {
  const { unit } = await api.home()
  await page.goto(`/units/${unit.id}?do=add-tenancy`)
  const form = dialog(page, 'Add tenancy')
  await form.getByLabel('First day').fill('2026-05-01')
  await form.getByLabel('Last day').fill('2026-04-01')
  await box(form, 'Rent a month').fill('lots')
  await form.getByRole('button', { name: 'Add tenancy' }).click()
  const tenant = form.getByRole('combobox', { name: 'Tenant' })
  await complains(form, tenant, /Choose who moves in\./)
  await complains(form, form.getByLabel('Last day'), 'The last day is before the first.')
  await complains(form, box(form, 'Rent a month'), /Enter an amount/)
  await expect(box(form, 'Rent a month')).toHaveValue('lots')
})

test('a tenancy in a home that is let: told on top', async ({ page, api }) => {
  const { unit, tenant } = await api.home()
  await page.goto(`/units/${unit.id}?do=add-tenancy`)
  const form = dialog(page, 'Add tenancy')
  await choose(form, 'Tenant', tenant.name)
  await box(form, 'Rent a month').fill('900')
  await form.getByRole('button', { name: 'Add tenancy' }).click()
  await expect(form.getByRole('alert')).toContainText(/has this unit from/)
  await expect(box(form, 'Rent a month')).toHaveValue('900')
})

test('a report: what is missing; answers survive a reload', async ({ page, api }) => {
  const { unit } = await api.home()
  await page.goto(`/tickets/new?unitId=${unit.id}`)
  const form = page.getByRole('form', { name: 'Report a repair' })
  await box(form, 'Description').fill('Since this morning')
  await form.getByRole('button', { name: 'Report repair' }).click()
  await complains(form, box(form, 'What is wrong'), 'Say what is wrong.')
  await complains(form, form.getByRole('combobox', { name: 'Category' }), 'Choose a category.')
  await form.getByRole('radiogroup', { name: 'Priority' }).getByText('Planned').click()
  await form.getByRole('button', { name: 'Report repair' }).click()
  await complains(form, form.getByLabel('Done by'), /Choose the day/)
  await page.reload()
  await expect(box(form, 'Description')).toHaveValue('Since this morning')
  await expect(form.getByRole('combobox', { name: 'Home' })).toHaveValue(unit.address)
})

test('a report: files of a wrong kind, or too large', async ({ page }) => {
  await page.goto('/tickets/new')
  await addFiles(page, 'Add photos', [textFile('notes.txt'), hugeFile('huge.jpg'), photo('ok.png')])
  const files = page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')
  await expect(files.filter({ hasText: 'notes.txt' })).toContainText('Only JPEG, PNG and WebP')
  await expect(files.filter({ hasText: 'huge.jpg' })).toContainText('the limit is 20 MB')
  await expect(files.filter({ hasText: 'ok.png' }).getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove notes.txt' }).click()
  await expect(files).toHaveCount(2)
})

test('photos of a ticket: a text that calls itself a photo', async ({ page, api }) => {
  const { ticket } = await api.repair()
  await page.goto(`/tickets/${ticket.id}?tab=photos`)
  const fake = { ...textFile('fake.jpg'), mimeType: 'image/jpeg' }
  await addFiles(page, 'Add photos', [fake])
  const file = page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')
  await expect(file.getByRole('alert')).toContainText(/JPEG|photo|picture|image/)
  await addFiles(page, 'Add photos', [photo('real.png')])
  await expect(page.getByRole('button', { name: 'View photo real.png' })).toBeVisible()
})

test('editing a ticket: the title', async ({ page, api }) => {
  const form = await ticketDialog(page, api, 'edit')
  await box(form, 'Title').fill('  ')
  await box(form, 'Description').fill('Worse since yesterday')
  await form.getByRole('button', { name: 'Save' }).click()
  await complains(form, box(form, 'Title'), 'Say what is wrong.')
  await expect(box(form, 'Description')).toHaveValue('Worse since yesterday')
})

test('raising a work order: words without end', async ({ page, api }) => {
  const form = await ticketDialog(page, api, 'raise')
  await box(form, 'Description').fill('x'.repeat(20_000))
  await form.getByRole('button', { name: 'Raise work order' }).click()
  await complains(form, box(form, 'Description'), /characters|long/)
})

test('triage: a note without end', async ({ page, api }) => {
  const form = await ticketDialog(page, api, 'triage')
  await box(form, 'Note').fill('x'.repeat(20_000))
  await form.getByRole('button', { name: 'Triage' }).click()
  await complains(form, box(form, 'Note'), /characters|long/)
})

test('cancelling a ticket: the reason', async ({ page, api }) => {
  const form = await ticketDialog(page, api, 'cancel')
  await form.getByRole('button', { name: 'Cancel ticket' }).click()
  await complains(form, form.getByRole('combobox', { name: 'Reason' }), 'Choose a reason.')
})

test('assigning: the contractor', async ({ page, api }) => {
  const { ticket } = await api.repair()
  const order = await api.order(ticket.id)
  await page.goto(`/tickets/${ticket.id}?do=assign&order=${order.id}`)
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Assign contractor' }).click()
  await form.getByRole('alert').getByRole('link', { name: 'Choose a contractor.' }).click()
  await expect(form.getByRole('radio').first()).toBeFocused()
})

test('scheduling: a visit that ends before it begins', async ({ page, api }) => {
  const form = await orderDialog(page, api, 'schedule')
  await form.getByLabel('From').fill('14:00')
  await form.getByLabel('To', { exact: false }).last().fill('12:00')
  await form.getByRole('button', { name: 'Schedule' }).click()
  await complains(form, form.getByLabel('To').last(), 'The visit must end after it begins.')
  await expect(form.getByLabel('From')).toHaveValue('14:00')
})

test('completing: what was done; kept until it is sent', async ({ page, api }) => {
  const form = await orderDialog(page, api, 'complete', true)
  await form.getByRole('button', { name: 'Complete' }).click()
  await complains(form, box(form, 'What was done'), 'Say what was done.')
  await box(form, 'What was done').fill('Half of it')
  await page.reload()
  await expect(box(form, 'What was done')).toHaveValue('Half of it')
})

test('no access: what happened', async ({ page, api }) => {
  const form = await orderDialog(page, api, 'no-access')
  await form.getByRole('button', { name: 'Record no access' }).click()
  await complains(form, box(form, 'What was tried'), /Say what was tried\./)
})

test('text that is too long stays, and is counted', async ({ page, api }) => {
  const { ticket } = await api.repair()
  await page.goto(`/tickets/${ticket.id}?do=split-ticket`)
  const form = page.getByRole('form', { name: /^Split/ })
  const title = form.getByRole('textbox', { name: 'What else is wrong' })
  await title.fill('y'.repeat(230))
  await expect(title).toHaveValue('y'.repeat(230))
  await form.getByRole('button', { name: 'Split' }).click()
  await complains(form, title, '230 of 200 characters: shorten by 30.')
})

test('a day that is half typed is told from none', async ({ page, api }) => {
  const { ticket } = await api.repair()
  await page.goto(`/tickets/${ticket.id}?do=defer`)
  const form = page.getByRole('form', { name: /aside$/ })
  const until = form.getByLabel('Until')
  await form.getByRole('button', { name: 'Set aside' }).click()
  await complains(form, until, /Choose a day\./)
  // A day and a month without their year.
  await until.pressSequentially('0202')
  await form.getByRole('button', { name: 'Set aside' }).click()
  await complains(form, until, /no whole date, or there is no such day/)
})

test('a session that ends takes nothing with it', async ({ page, api, context }) => {
  const { ticket } = await api.repair()
  await page.goto(`/tickets/${ticket.id}?do=split-ticket`)
  const form = page.getByRole('form', { name: /^Split/ })
  await form.getByRole('textbox', { name: 'What else is wrong' }).fill('The fan hums')
  await form.getByRole('textbox', { name: 'Description' }).fill('All night')
  await context.clearCookies()
  await form.getByRole('button', { name: 'Split' }).click()

  const again = page.getByRole('form', { name: 'Sign in again' })
  const secret = again.getByLabel('Password', { exact: true })
  await expect(secret).toBeFocused()
  await page.keyboard.press('Escape')
  await secret.fill(password)
  await secret.press('Enter')
  await expect(again).toHaveCount(0)

  await expect(form.getByRole('textbox', { name: 'What else is wrong' })).toHaveValue('The fan hums')
  await expect(form.getByRole('textbox', { name: 'Description' })).toHaveValue('All night')
  await form.getByRole('button', { name: 'Split' }).click()
  await expect(form).toHaveCount(0)
})

test.describe('signing in', () => {
  test.use({ account: undefined })

  test('the email and the password', async ({ page }) => {
    await page.goto('/sign-in')
    const form = page.getByRole('form', { name: 'Sign in' })
    await form.getByRole('button', { name: 'Sign in' }).click()
    await complains(form, box(form, 'Email'), 'Enter your email address.')
    await complains(form, form.getByLabel('Password', { exact: true }), 'Enter your password.')
  })
})
