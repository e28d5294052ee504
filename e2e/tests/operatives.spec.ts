/** Who of a firm comes to a visit: kept on the firm's page, named on the visit, seen in the calendar. */
import { visit } from '../support/api'
import { firmOfContractor } from '../support/pages'
import { dialog, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

test('c9 operatives are kept, named on a visit with their parts, and stand in the calendar', async ({
  page,
  api,
}) => {
  const contractor = await firmOfContractor()
  const [ann, bo] = [`Ann ${word()}`, `Bo ${word()}`]
  await page.goto(`/contractors/${contractor}`)
  for (const name of [ann, bo]) {
    await page.getByRole('button', { name: 'Add somebody' }).click()
    const form = dialog(page, 'Add somebody')
    await form.getByRole('textbox', { name: 'Name' }).fill(name)
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(form).toBeHidden()
  }

  // Far enough ahead that nobody else of the demo has a visit then.
  const { ticket } = await api.repair()
  const order = await api.order(ticket.id, contractor)
  const booked = visit(45)
  // That is after the target, which is confirmed.
  await api.move(order.id, 'Scheduled', { ...booked, confirmLate: true })
  await page.goto(`/tickets/${ticket.id}?tab=jobs`)
  await page.getByRole('button', { name: 'Say who comes' }).click()
  const who = dialog(page, 'Who comes')
  await who.getByRole('checkbox', { name: ann }).check()
  await who.getByRole('checkbox', { name: bo }).check()
  await who.getByRole('textbox', { name: `Part of ${ann} in percent` }).fill('70')
  await who.getByRole('button', { name: 'Save' }).click()
  await expect(who.getByRole('alert').first()).toContainText('Say everybody’s part')
  await who.getByRole('textbox', { name: `Part of ${bo} in percent` }).fill('30')
  await who.getByRole('button', { name: 'Save' }).click()
  await expect(who).toBeHidden()
  await expect(page.getByText(`Who comes: ${ann} (70 %), ${bo} (30 %)`)).toBeVisible()

  const date = booked.scheduledStartAt.slice(0, 10)
  await page.goto(`/calendar?view=day&date=${date}`)
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('People').click()
  const row = page.getByRole('row').filter({ hasText: ann }).first()
  await expect(row.getByRole('link').first()).toContainText(ticket.title)
  await page.goto(`/tickets/${ticket.id}`)
  await expect(timeline(page)).toContainText(`${ann}, ${bo} to come for ${order.number}`)
})
