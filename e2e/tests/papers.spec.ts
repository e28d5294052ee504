/** Papers: the written summary of a hazard, a job sheet, and the evidence of a ticket. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { Api } from '../support/api'
import { still } from '../support/pages'
import { choose, dialog } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

async function accessible(page: Page, where: string) {
  // A note that fades away while it is looked at has no contrast of its own.
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0)
  await still(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
      where,
    )
    .toEqual([])
}

test.describe('as a coordinator', () => {
  test.use({ account: 'coordinator' })

  test('a written summary is composed, read, written and recorded as given', async ({
    page,
    api,
  }) => {
    const { ticket } = await api.repair({ title: `Black mould ${word()}`, category: 'DampMould' })
    await page.goto(`/tickets/${ticket.id}?tab=hazards`)
    const card = page.getByRole('region', { name: 'Damp and mould' })
    await card.getByRole('button', { name: 'Confirm hazard' }).click()
    const confirm = dialog(page, 'Confirm hazard')
    await confirm.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(confirm).toBeHidden()
    await card.getByRole('button', { name: 'Record what was done' }).click()
    const stage = dialog(page, 'Record what was done')
    await choose(stage, 'What', 'Investigation finished')
    await choose(stage, 'What was found', 'No hazard')
    await stage.getByRole('textbox', { name: 'What shows it' }).fill('Condensation on a mirror')
    await stage.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(stage).toBeHidden()

    await card.getByRole('button', { name: 'Write the summary' }).click()
    const letter = dialog(page, 'Written summary')
    await expect(letter.getByRole('textbox', { name: 'What was seen' })).toHaveValue(
      'Condensation on a mirror',
    )
    await choose(letter, 'How it is given', 'By hand')
    await letter.getByRole('textbox', { name: 'How to reach you' }).fill('')
    await letter.getByRole('button', { name: 'Show the letter' }).click()
    await expect(letter.getByRole('alert')).toContainText('Say how to reach you.')
    await accessible(page, 'a letter that lacks something')
    await letter.getByRole('textbox', { name: 'How to reach you' }).fill('Ring 0113 496 0000')
    await letter.getByRole('textbox', { name: 'Why nothing' }).fill('The walls are dry.')
    await letter.getByRole('button', { name: 'Show the letter' }).click()
    await expect(letter.getByRole('region', { name: 'The letter' })).toContainText(
      'We did not find a significant hazard',
    )
    await accessible(page, 'a letter as it will be')
    await letter.getByRole('button', { name: 'Write it, to print' }).click()
    await expect(letter).toBeHidden()

    await card.getByRole('button', { name: 'Record that it was given' }).click()
    const given = page.getByRole('dialog', { name: /^Written summary for/ })
    await accessible(page, 'recording that a letter was given')
    await given.getByRole('textbox', { name: 'What shows it' }).fill('Into her hand')
    await given.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(given).toBeHidden()
    await expect(card).toContainText('Into her hand')
    await expect(card.getByRole('list', { name: 'Clocks' })).toContainText('Met')
    await accessible(page, 'a letter with its proof')
  })
})

test.describe('as a contractor', () => {
  test.use({ account: 'contractor' })

  test('a job sheet opens from the job', async ({ page }) => {
    await page.goto('/work-orders')
    await page.getByRole('link', { name: 'Job sheet' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: /^Job sheet WO-/ })).toBeVisible()
    await expect(page.getByRole('img', { name: 'Code that opens the job' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'PDF' })).toHaveAttribute('href', /sheet\.pdf$/)
  })
})

test.describe('as an administrator', () => {
  test.use({ account: 'admin' })

  test('the evidence of a ticket is made and can be taken', async ({ page }) => {
    const api = await Api.as('coordinator')
    const { ticket } = await api.repair({ title: `A leak ${word()}` })
    await page.goto(`/tickets/${ticket.id}`)
    await page.getByRole('button', { name: 'Evidence pack' }).click()
    const packs = page.getByRole('dialog', { name: /^Evidence of/ })
    await packs.getByRole('button', { name: 'Make a pack' }).click()
    await expect(packs.getByRole('link', { name: /^Zip/ })).toBeVisible()
    await accessible(page, 'the evidence of a ticket')
  })
})
