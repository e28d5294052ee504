/** A file from the desk to the estate and out again: mapped, checked, imported, undone. */
import { choose, dialog } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

test('a file is mapped, checked, imported and undone', async ({ page }) => {
  const name = word()
  const table = [
    'Sort;First name;Surname;E-mail',
    `Tenant;Priya;${name};${name.toLowerCase()}@example.org`,
    `Lodger;Tom;${name};`,
  ]
  await page.goto('/imports?kind=Contacts')
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table.join('\r\n')),
  })
  await expect(page.getByRole('heading', { level: 1, name: 'people.csv' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Column for Last name' })).toHaveValue('Surname')
  await choose(page, 'Column for Type', 'Sort')
  await page.getByRole('button', { name: 'Check the rows' }).click()

  const problems = page.getByRole('table', { name: 'Problems' })
  await expect(problems.getByText('“Lodger” is not known here', { exact: false })).toBeVisible()
  await expect(problems.getByRole('rowheader', { name: '3' })).toBeVisible()
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()

  await page.goto(`/contacts?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('link', { name: `Priya ${name}` })).toBeVisible()
  await expect(page.getByText(`Tom ${name}`)).toHaveCount(0)

  await page.goto('/imports')
  await page.getByRole('link', { name: 'people.csv' }).first().click()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await dialog(page, 'Undo this import?').getByRole('button', { name: 'Undo it' }).click()
  await expect(page.getByText('Taken out again: 1 row', { exact: false })).toBeVisible()
  await page.goto(`/contacts?q=${encodeURIComponent(name)}`)
  await expect(page.getByText(`Priya ${name}`)).toHaveCount(0)
})
