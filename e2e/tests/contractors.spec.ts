/** The life of a contractor, from being added to being archived. */
import { expect, test } from '../support/test'
import { word } from '../support/unique'
import { choose, dialog } from '../support/screens'

// Archiving a firm and bringing it back is an administrator’s.
test.use({ account: 'admin' })

test('a contractor is added, edited, archived and restored', async ({ page, api }) => {
  const name = `${word()} Plumbing Ltd`
  const person = await api.contact()
  await page.goto('/contractors')
  await page.getByRole('button', { name: 'Add a contractor' }).click()
  const form = dialog(page, 'Add a contractor')
  await form.getByRole('button', { name: 'Add contractor' }).click()
  await expect(form.getByRole('alert')).toContainText('Enter the name of the firm.')
  await form.getByRole('textbox', { name: 'Company' }).fill(name)
  await choose(form, 'Person to speak to', person.name)
  await form.getByRole('combobox', { name: 'Trades' }).click()
  await page.getByRole('option', { name: 'Plumbing' }).click()
  await form.getByRole('textbox', { name: 'Company' }).click()
  await form.getByRole('button', { name: 'Add licence' }).click()
  await form.getByRole('textbox', { name: 'Scheme of licence 1' }).fill('Gas Safe')
  await form.getByRole('textbox', { name: 'Number of licence 1' }).fill('548213')
  await form.getByLabel('Last day of licence 1').fill('2030-01-31')
  await form.getByRole('button', { name: 'Add contractor' }).click()

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('No ratings yet')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Licences' })).toContainText('Until 31 Jan 2030')

  // Insurance that has run out suspends them at once; renewed they are back.
  for (const [day, told] of [
    ['2026-01-31', 'Cannot be given new work'],
    ['2030-01-31', undefined],
  ]) {
    await page.getByRole('button', { name: 'Edit' }).click()
    const edit = dialog(page, `Edit ${name}`)
    await edit.getByLabel('Last day', { exact: true }).fill(day ?? '')
    await edit.getByRole('button', { name: 'Save' }).click()
    await expect(edit).toBeHidden()
    const alert = page.getByText('Cannot be given new work')
    if (told) await expect(alert).toBeVisible()
    else await expect(alert).toBeHidden()
  }

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: /^Archive/ }).click()
  const archive = dialog(page, `Archive: ${name}`)
  await archive.getByRole('textbox', { name: 'Why' }).fill('They have retired')
  await archive.getByRole('button', { name: 'Archive' }).click()
  await expect(archive).toBeHidden()
  await expect(page.getByRole('alert').filter({ hasText: 'They have retired' })).toBeVisible()
  await page.goto(`/contractors?q=${name.split(' ')[0]}`)
  await expect(page.getByText('No contractor matches')).toBeVisible()
  await page.goto(`/contractors?q=${name.split(' ')[0]}&status=Inactive`)
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: /^Restore/ }).click()
  const restore = dialog(page, `Restore: ${name}`)
  await restore.getByRole('textbox', { name: 'Why' }).fill('They are back')
  await restore.getByRole('button', { name: 'Restore' }).click()
  await expect(restore).toBeHidden()
  await expect(page.getByRole('alert').filter({ hasText: 'They have retired' })).toBeHidden()

  // Nothing refers to it, so it can be deleted.
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog(page, `Delete ${name}?`).getByRole('button', { name: 'Delete contractor' }).click()
  await expect(page).toHaveURL(/\/contractors$/)
  await expect(page.getByText(`${name} is deleted.`)).toBeVisible()
})
