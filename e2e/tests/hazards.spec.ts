/** A hazard from the words of a report to a closed case, and its clocks on the way. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { still } from '../support/pages'
import { choose, dialog, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

async function record(page: Page, what: string, note: string, outcome?: string) {
  await page.getByRole('button', { name: 'Record what was done' }).click()
  const form = dialog(page, 'Record what was done')
  await choose(form, 'What', what)
  if (outcome) await choose(form, 'What was found', outcome)
  await form.getByRole('textbox', { name: 'What shows it' }).fill(note)
  await form.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(form).toBeHidden()
}

async function accessible(page: Page, where: string) {
  await still(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
      where,
    )
    .toEqual([])
}

test('mould is proposed, confirmed, dealt with and looked at again', async ({ page, api }) => {
  const { ticket } = await api.repair({
    title: `Black mould ${word()}`,
    description: 'On the bedroom wall, and the baby coughs.',
    category: 'DampMould',
  })
  await page.goto(`/tickets/${ticket.id}?tab=hazards`)
  const card = page.getByRole('region', { name: 'Damp and mould' })
  await expect(card).toContainText('A text speaks of this')
  await card.getByRole('button', { name: 'Confirm hazard' }).click()
  const confirm = dialog(page, 'Confirm hazard')
  await accessible(page, 'confirming a hazard')
  await confirm.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(confirm).toBeHidden()
  await expect(card).toContainText('Set by law')

  const clocks = card.getByRole('list', { name: 'Clocks' })
  const investigate = clocks.getByRole('button', { name: /^Investigate/ })
  await expect(investigate).toContainText(/in \d+ days|by \w{3} /)
  await investigate.click()
  await expect(clocks).toContainText('10 working days after awareness')
  await expect(clocks).toContainText('awaab-england/investigate@2025-10-27')
  await accessible(page, 'the working of a clock')

  await record(page, 'Investigation finished', 'Wet to the touch', 'A significant hazard')
  await expect(clocks.getByRole('button', { name: /^Investigate/ })).toContainText('Met')
  await expect(clocks.getByRole('button', { name: /^Make safe/ })).toContainText(/in \d+/)
  await record(page, 'Made safe', 'Treated; fan fitted')

  await card.getByRole('button', { name: 'Close case' }).click()
  const close = dialog(page, /^Close/)
  await close.getByRole('button', { name: 'Close case' }).click()
  await expect(close.getByRole('alert')).toBeVisible()
  await close.getByRole('textbox').fill('The household moved to another home')
  await close.getByRole('button', { name: 'Close case' }).click()
  await expect(close).toBeHidden()
  await expect(card).toContainText('After 6 weeks')

  await page.getByRole('tab', { name: 'Timeline' }).click()
  await expect(timeline(page)).toContainText('Hazard confirmed (damp and mould)')
  await expect(timeline(page)).toContainText('Hazard: made safe: Treated; fan fitted')
})

test('the list shows what to decide first, and a refusal says why', async ({ page, api }) => {
  const { ticket } = await api.repair({ title: `Mice in the loft ${word()}` })
  await page.goto('/hazards?status=Proposed')
  await expect(page.getByRole('table', { name: 'Hazards' })).toContainText('Decide')
  await page.goto(`/tickets/${ticket.id}?tab=hazards`)
  const card = page.getByRole('region', { name: 'Hygiene, pests and food safety' })
  await card.getByRole('button', { name: 'Refuse' }).click()
  const refuse = dialog(page, /^Refuse/)
  await refuse.getByRole('button', { name: 'Refuse' }).click()
  await expect(refuse.getByRole('alert')).toBeVisible()
  await refuse.getByRole('textbox', { name: 'Reason' }).fill('Toy mice')
  await refuse.getByRole('button', { name: 'Refuse' }).click()
  await expect(card).toContainText('Reason: Toy mice')
})
