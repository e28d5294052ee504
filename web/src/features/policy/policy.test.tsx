import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { problem } from '~/mocks/handlers'
import { policy, rules } from '~/mocks/policyData'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const warn = () => screen.findByLabelText('Warn when this share of the time is used (%)')
const look = () => screen.getByRole('button', { name: 'See what it means' })

test('the page says what is promised, who set it, and what each version changed', async () => {
  renderAt('/policy')
  const hours = await screen.findByLabelText('Emergency: answer within')
  expect((hours as HTMLInputElement).value).toBe('2')
  expect(screen.getByText(/Version 2, set by Ada Admin/).textContent).toMatch(/: Sooner/)
  const versions = await screen.findByRole('list', { name: 'Versions' })
  expect(within(versions).getByText('70 %').tagName).toBe('DEL')
  expect((look() as HTMLButtonElement).disabled).toBe(true)
})

test('a change is tried, then set with its reason', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/policy/preview', () =>
      HttpResponse.json({
        reportedAt: '2026-11-02T10:00:00Z',
        due: [],
        recent: [{ priority: 'Urgent', tickets: 12, lateBefore: 1, lateAfter: 4 }],
        decisions: [
          {
            value: 'approvalLimit',
            decisions: 12,
            more: false,
            outcomes: [{ otherwise: 'wouldWait', count: 3 }],
            examples: [
              {
                ticketId: 'k1',
                ticketNumber: 'TKT-000131',
                words: '£120.00 on WO-000042',
                at: '2026-10-30T10:00:00Z',
                otherwise: 'wouldWait',
              },
            ],
          },
        ],
      }),
    ),
    http.post('*/api/v1/policy', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ ...policy, version: 3 })
    }),
  )
  const { user } = renderAt('/policy')
  await user.clear(await warn())
  await user.type(await warn(), '60')
  await user.click(look())
  const dialog = await screen.findByRole('dialog', { name: 'What this would mean' })
  expect(dialog.textContent).toMatch(/Warn at: 80 % → 60 %/)
  expect(
    within(dialog).getByRole('table', { name: 'What would have happened' }).textContent,
  ).toMatch(/Urgent1214/)
  within(dialog).getByText('Of 12 order prices, 3 would have waited for approval.')
  const example = within(dialog).getByRole('link', { name: 'TKT-000131' }).parentElement
  expect(example?.textContent).toContain('£120.00 on WO-000042, would have waited for approval')
  await user.type(within(dialog).getByLabelText('Why'), 'Earlier')
  await user.click(within(dialog).getByRole('button', { name: 'Set as version 3' }))
  await screen.findByText('Version 3 of the policy counts from now on.')
  expect(sent).toEqual([{ version: 2, rules: { ...rules, warnPercent: 60 }, note: 'Earlier' }])
})

test('what the server refuses stands beside its field', async () => {
  server.use(
    http.post('*/api/v1/policy/preview', () =>
      problem(422, 'Some fields are wrong.', {
        errors: [{ pointer: '/rules/warnPercent', detail: 'Write a share from 1 to 99 per cent.' }],
      }),
    ),
  )
  const { user } = renderAt('/policy')
  await user.clear(await warn())
  await user.click(look())
  await screen.findByRole('alert')
  expect(screen.getAllByText('Write a share from 1 to 99 per cent.')).toHaveLength(2)
})
