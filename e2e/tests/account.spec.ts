/** An account's beginning: invited, accepted, signed in to, its password changed. */
import { Api } from '../support/api'
import { dialog } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ account: 'admin' })

type Mails = { items: { id: string; to: string }[] }

/** The link to a page in the newest letter to somebody that has one, once it has gone. */
async function letterTo(email: string, page: 'invitation' | 'reset'): Promise<string> {
  const admin = await Api.as('admin')
  let link: string | undefined
  await expect
    .poll(async () => {
      const { items } = await admin.get<Mails>('/mailbox')
      for (const { id } of items.filter(({ to }) => to === email)) {
        const { text } = await admin.get<{ text: string }>(`/mailbox/${id}`)
        link ??= text.match(new RegExp(`/${page}#\\S+`))?.[0]
      }
      return link
    })
    .toBeTruthy()
  await admin.close()
  return link ?? ''
}

test('somebody is invited, accepts, signs in and changes their password', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `${word().toLowerCase()}@northgate.example`
  const [first, second] = ['plum kettle 41 rain', 'pear saucer 17 snow']
  await page.goto('/users?do=invite')
  const form = dialog(page, 'Invite somebody')
  await form.getByRole('textbox', { name: 'Email' }).fill(email)
  await form.getByRole('textbox', { name: 'First name' }).fill('Ina')
  await form.getByRole('button', { name: 'Send invitation' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText(email)

  const stranger = await browser.newContext({ baseURL, storageState: undefined })
  const own = await stranger.newPage()
  await own.goto(await letterTo(email, 'invitation'))
  await own.getByLabel('Password', { exact: true }).fill('short')
  await own.getByRole('button', { name: 'Make my account' }).click()
  await expect(own.getByRole('alert')).toContainText('at least 12 characters')
  await own.getByLabel('Password', { exact: true }).fill(first)
  await own.getByRole('button', { name: 'Make my account' }).click()
  await expect(own).toHaveURL(/\/tickets$/)

  await own.goto('/profile')
  const change = own.getByRole('form', { name: 'Change password' })
  await change.getByLabel('Current password').fill('not the password')
  await change.getByLabel('New password', { exact: true }).fill(second)
  await change.getByLabel('New password again').fill(second)
  await change.getByRole('button', { name: 'Change password' }).click()
  await expect(change.getByRole('alert')).toContainText('not the password that you have')
  await change.getByLabel('Current password').fill(first)
  await change.getByRole('button', { name: 'Change password' }).click()
  await expect(own.getByText('Your password is changed.')).toBeVisible()

  await own.getByRole('button', { name: /your menu/ }).click()
  await own.getByRole('menuitem', { name: 'Sign out' }).click()
  for (const [password, works] of [
    [first, false],
    [second, true],
  ] as const) {
    await own.getByRole('textbox', { name: 'Email' }).fill(email)
    await own.getByLabel('Password', { exact: true }).fill(password)
    await own.getByRole('button', { name: 'Sign in' }).click()
    if (works) await expect(own.getByRole('heading', { level: 1 })).toBeVisible()
    else await expect(own.getByRole('alert', { name: 'another look' })).toBeVisible()
  }
  await expect(own).toHaveURL(/\/(tickets|profile)/)

  await own.getByRole('button', { name: /your menu/ }).click()
  await own.getByRole('menuitem', { name: 'Sign out' }).click()
  await own.getByRole('link', { name: 'Forgot your password?' }).click()
  await own.getByRole('textbox', { name: 'Email' }).fill(email)
  await own.getByRole('button', { name: 'Send me a link' }).click()
  await expect(own.getByRole('status')).toContainText('an email with a link is on its way')
  const link = await letterTo(email, 'reset')
  await own.goto(link)
  await expect(own).toHaveURL(/\/reset$/)
  const third = 'quince ladle 83 mist'
  await own.getByLabel('New password', { exact: true }).fill(third)
  await own.getByRole('button', { name: 'Change my password' }).click()
  await expect(own.getByRole('textbox', { name: 'Email' })).toHaveValue(email)
  await own.getByLabel('Password', { exact: true }).fill(third)
  await own.getByRole('button', { name: 'Sign in' }).click()
  await expect(own).toHaveURL(/\/(tickets|profile)/)
  await own.goto(link)
  await expect(own.getByText(/has been used or has run out/)).toBeVisible()
  await stranger.close()
})
