/** Finding: one box for everything, and lists that are remembered. */
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'coordinator' })

test('S13 one box finds by words and by number, and says plainly when there is nothing', async ({
  page,
  api,
}) => {
  const { ticket } = await api.repair()
  await page.goto('/search')
  const box = page.getByRole('searchbox', { name: 'Search everything' })
  await box.fill(ticket.number)
  await page.getByRole('list', { name: 'Tickets' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: ticket.title })).toBeVisible()
  await page.goto('/search?q=WO-999999')
  await expect(page.getByText('There is no WO-999999.')).toBeVisible()
})

test('a narrowed list is saved under a name, opened again and deleted', async ({ page }) => {
  const name = `Late ${word()}`
  await page.goto('/properties?status=Active')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save as a view' }).click()
  const form = page.getByRole('dialog', { name: 'Save as a view' })
  await form.getByRole('textbox', { name: 'Name' }).fill(name)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('button', { name })).toBeVisible()

  await page.goto('/properties?status=Inactive')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name }).click()
  await expect(page).toHaveURL(/status=Active/)
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Rename, share or delete' }).click()
  await page.getByRole('button', { name: 'Delete this view' }).click()
  await page.getByRole('button', { name: 'Delete view' }).click()
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible()
})
