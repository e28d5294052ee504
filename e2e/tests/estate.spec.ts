/** The life of a home: added once, let, ended, put away and brought back; and what saves a visit. */
import { choose, dialog } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

test('a home that is there already is shown beside what was typed', async ({ page, api }) => {
  const street = word()
  await api.post('/properties', {
    addressLine1: `12 ${street} Street`,
    city: 'Leeds',
    postcode: 'LS6 2AB',
    propertyType: 'House',
  })
  await page.goto('/properties?do=add')
  const form = dialog(page, 'Add a home')
  await form.getByRole('textbox', { name: 'Address line 1' }).fill(`No. 12, ${street} St.`)
  await form.getByRole('textbox', { name: 'Town or city' }).fill('Leeds')
  await form.getByRole('textbox', { name: 'Postcode' }).fill('ls62ab')
  await form.getByRole('button', { name: 'Add home' }).click()
  const alike = form.getByRole('alert')
  await expect(alike).toContainText(`12 ${street} Street, Leeds LS6 2AB`)
  await alike.getByRole('link', { name: 'Use this one' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`12 ${street} Street`)
  await expect(form).toBeHidden()
})

test('a tenancy ends, its home is free, and both can be put away and brought back', async ({
  page,
  api,
}) => {
  const { unit, tenant } = await api.home()
  await page.goto(`/units/${unit.id}`)
  await page.getByRole('link', { name: tenant.name }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Tenancy of ${tenant.name}`)
  await page.getByRole('button', { name: 'End', exact: true }).click()
  const end = dialog(page, 'End tenancy')
  await end.getByRole('button', { name: 'End tenancy' }).click()
  await expect(end).toBeHidden()
  await expect(page.getByText('Ended', { exact: true }).first()).toBeVisible()

  await page.goto(`/units/${unit.id}`)
  await expect(page.getByText('Available', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  const archive = dialog(page, /^Archive/)
  await archive.getByRole('textbox', { name: 'Reason' }).fill('Sold')
  await archive.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Sold' })).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Restore' }).click()
  const restore = dialog(page, /^Restore/)
  await restore.getByRole('textbox', { name: 'Reason' }).fill('A slip')
  await restore.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('alert', { name: 'Archived' })).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: 'Restored' })).toBeVisible()
})

test('an alert and a code are on the ticket, and the code is shown for a reason', async ({
  page,
  api,
}) => {
  const home = await api.home()
  const { ticket } = await api.ticket(home)
  await page.goto(`/units/${home.unit.id}`)
  const section = page.getByRole('region', { name: 'Before you go' })
  await section.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('menuitem', { name: 'Alert' }).click()
  const alert = dialog(page, 'Add alert')
  await choose(alert, 'About', 'Animal')
  await alert.getByRole('textbox', { name: 'What to know' }).fill('The dog is loose in the yard')
  await alert.getByRole('textbox', { name: 'Reason' }).fill('Told on the phone')
  await alert.getByLabel(/Look at it again on/).fill('2027-11-01')
  await alert.getByRole('button', { name: 'Add alert' }).click()
  await expect(section).toContainText('The dog is loose in the yard')
  await section.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('menuitem', { name: 'Access code' }).click()
  const code = dialog(page, 'Add access code')
  await code.getByRole('textbox', { name: 'What it opens' }).fill('Key safe at the side')
  await code.getByRole('textbox', { name: 'Code', exact: true }).fill('C4821X')
  await code.getByRole('button', { name: 'Add code' }).click()
  await expect(code).toBeHidden()

  await page.goto(`/tickets/${ticket.id}`)
  const notes = page.getByRole('region', { name: 'Before you go' })
  await expect(notes).toContainText('The dog is loose in the yard')
  await expect(notes).not.toContainText('C4821X')
  await notes.getByRole('button', { name: 'Show code' }).click()
  const ask = dialog(page, /^Show the code/)
  await ask.getByRole('textbox', { name: 'Why you need it' }).fill('The resident is locked out')
  await ask.getByRole('button', { name: 'Show code' }).click()
  await expect(notes).toContainText('C4821X')
})

test('what is known of a home is changed, taken away and put back', async ({ page, api }) => {
  const { unit, property } = await api.home()
  const at = { propertyId: property.id, unitId: unit.id }
  await api.post('/hints', { ...at, kind: 'Stopcock', text: 'Under the sink' })
  await api.post('/assets', { ...at, name: 'Boiler', make: 'Ideal' })
  await page.goto(`/units/${unit.id}`)
  const section = page.getByRole('region', { name: 'Before you go' })
  await section.getByRole('button', { name: 'Edit: Stopcock' }).click()
  const hint = dialog(page, 'Edit hint')
  await hint.getByRole('textbox', { name: 'What to know' }).fill('In the hall cupboard')
  await hint.getByRole('button', { name: 'Save' }).click()
  await expect(section).toContainText('In the hall cupboard')
  await section.getByRole('button', { name: 'Remove: Stopcock' }).click()
  await expect(section).not.toContainText('In the hall cupboard')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(section).toContainText('In the hall cupboard')

  await section.getByRole('button', { name: 'Edit: Boiler' }).click()
  const asset = dialog(page, 'Edit Boiler')
  await asset.getByLabel('Warranty until').fill('2031-05-01')
  await asset.getByRole('button', { name: 'Save' }).click()
  await expect(section).toContainText('warranty until 1 May 2031')
  // It is told where a repair is reported.
  await page.goto(`/tickets/new?unitId=${unit.id}`)
  await expect(page.getByRole('status').filter({ hasText: 'Before you go on' })).toContainText(
    'Boiler, Ideal: call the maker or builder back first (until 1 May 2031)',
  )
})
