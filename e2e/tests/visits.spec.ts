/** A time for a visit is held against what the home needs, and against the clocks of the repair. */
import { visit } from '../support/api'
import { firmOfContractor } from '../support/pages'
import { dialog, timeline } from '../support/screens'
import { expect, test } from '../support/test'

test.use({ account: 'coordinator' })

test('S22 what a home needs is recorded, said before booking, and set aside only with a reason', async ({
  page,
  api,
}) => {
  const home = await api.home()
  await page.goto(`/contacts/${home.tenant.id}?do=alert`)
  const alert = dialog(page, 'Add alert')
  await alert.getByRole('textbox', { name: 'What to know' }).fill('Does not open to one alone')
  await alert.getByRole('textbox', { name: 'Reason' }).fill('Said so on the telephone')
  await alert.getByRole('textbox', { name: 'Hours of notice' }).fill('336')
  await alert.getByLabel('Look at it again on').fill(visit(60).scheduledStartAt.slice(0, 10))
  await alert.getByRole('button', { name: 'Add alert' }).click()
  await expect(alert).toBeHidden()
  await expect(page.getByText('Needs 336 hours’ notice. Two people attend.')).toBeVisible()

  const { ticket } = await api.ticket(home)
  const order = await api.order(ticket.id, await firmOfContractor())
  await page.goto(`/tickets/${ticket.id}?tab=jobs&do=schedule&order=${order.id}`)
  const form = dialog(page, `Schedule ${order.number}`)
  await expect(form.getByText('Needs 336 hours’ notice. Two people attend.')).toBeVisible()
  await form.getByLabel('Date').fill(visit(11).scheduledStartAt.slice(0, 10))
  await form.getByLabel('From').fill('05:00')
  await form.getByLabel(/^To/).fill('05:30')
  await form.getByRole('button', { name: 'Schedule' }).click()
  await expect(form.getByRole('alert').first()).toContainText('two people will attend')
  await form.getByRole('checkbox', { name: 'Two people will attend' }).check()
  await form.getByRole('textbox', { name: 'Why this time cannot wait' }).fill('Water comes in')
  await form.getByRole('button', { name: 'Schedule' }).click()
  await expect(form).toBeHidden()
  await page.goto(`/tickets/${ticket.id}`)
  await expect(timeline(page)).toContainText('Booked all the same: Water comes in')
})

test('C9 a visit that is moved past a target asks first, and the answer is on record', async ({
  page,
  api,
}) => {
  const { ticket } = await api.repair()
  const order = await api.order(ticket.id, await firmOfContractor())
  const day = visit(28).scheduledStartAt.slice(0, 10)
  const booked = { scheduledStartAt: `${day}T05:00:00Z`, scheduledEndAt: `${day}T05:30:00Z` }
  await api.move(order.id, 'Scheduled', booked)
  await page.goto(`/calendar?view=day&date=${day}`)
  await page.getByRole('link', { name: ticket.title }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  const sure = dialog(page, `Another day for ${order.number}`)
  await expect(sure).toContainText('are told that it is agreed')
  await page.keyboard.press('Enter')
  const ask = dialog(page, `Move ${order.number}`)
  await expect(ask.getByText('This is after the target to complete')).toBeVisible()
  await ask.getByRole('checkbox', { name: 'Book it all the same' }).check()
  await ask.getByRole('button', { name: 'Move' }).click()
  await expect(ask).toBeHidden()
  await page.goto(`/tickets/${ticket.id}`)
  await expect(timeline(page)).toContainText('is agreed after the target to complete')
})
