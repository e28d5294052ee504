import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import type { AutomationRule, AutomationStep } from '~/api/types'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { stepWords } from '~/ui/data/rules/Runs'
import { actionSentence, emptyFilter, filterWords } from '~/ui/data/rules/words'
import { triedWords } from './Tried'

const rule: AutomationRule = {
  id: 'r1',
  name: 'No heating',
  enabled: true,
  position: 1,
  trigger: 'Reported',
  hours: null,
  filter: { ...emptyFilter, categories: ['Heating'], hazard: false },
  actions: [{ do: 'AddTag', tag: 'winter' }],
  authorName: 'Asha Patel',
  createdAt: '2026-11-02T09:00:00Z',
  updatedAt: '2026-11-02T09:00:00Z',
  version: 1,
}

test('a filter and actions are told in plain words', () => {
  expect(filterWords(emptyFilter)).toEqual([])
  expect(filterWords({ ...emptyFilter, channels: ['InPerson', 'Phone'], hazard: true })).toEqual([
    'Reported by In person or Phone',
    'With an open hazard',
  ])
  expect(actionSentence({ do: 'Hold', reason: 'AwaitingParts', days: 1, text: 'x' })).toBe(
    'On hold for 1 day: waiting for parts',
  )
})

test('a step says what became of it, and a try how much it would have done', () => {
  const step: AutomationStep = { action: { do: 'AddTag', tag: 'winter' }, outcome: 'Done' }
  expect(stepWords(step)).toBe('Tag “winter”')
  expect(stepWords({ ...step, undone: true })).toBe('Tag “winter”: undone')
  expect(stepWords({ ...step, outcome: 'Refused', why: 'It is closed.' })).toBe(
    'Tag “winter”: refused. It is closed.',
  )
  expect(triedWords({ lookedAt: 1, more: false, actsOn: 1, refused: 0, skips: 0, items: [] })).toBe(
    'Of 1 time it would have acted 1 time, and left 0 times when the repair was of another kind.',
  )
})

test('who was chosen is told with the reason, and mails and shares are told in words', () => {
  const share = { do: 'AssignAmong', by: 'InTurn', userIds: ['u1', 'u2'], most: 5 } as const
  const step: AutomationStep = {
    action: { ...share, userIds: [...share.userIds] },
    outcome: 'Done',
    why: 'Asha Patel: has had no turn yet.',
  }
  expect(stepWords(step)).toBe(
    'Share out among 2: in turn, up to 5 open each. Asha Patel: has had no turn yet.',
  )
  expect(
    actionSentence({ do: 'Email', to: 'Coordinator', subject: 'About {number}', text: 'x' }),
  ).toBe('Email to whoever looks after it: “About {number}”')
})

test('the versions of a rule say who changed what', async () => {
  const { id: _, authorName, createdAt, updatedAt, version, ...words } = { ...rule, hours: null }
  const before = { ...words, name: 'Cold homes', enabled: false }
  const items = [
    {
      version: 2,
      createdAt: updatedAt,
      authorName: 'Ben Cole',
      changed: ['Name', 'Enabled'],
      words,
      before,
    },
    { version, createdAt, authorName, changed: [], words: before, before: null },
  ]
  server.use(
    http.get('*/api/v1/automation-rules', () => HttpResponse.json({ items: [rule] })),
    http.get('*/api/v1/automation-rules/r1/versions', () =>
      HttpResponse.json({ items, next: null }),
    ),
  )
  const { user } = renderAt('/automation')
  await user.click(await screen.findByRole('button', { name: 'What to do with No heating' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Versions' }))
  const list = await screen.findByRole('list', { name: 'Versions' })
  const [newest, first] = within(list).getAllByRole('listitem')
  expect(newest?.textContent).toContain('Ben Cole')
  expect(newest?.textContent).toMatch(/Name.*Cold homes.*No heating.*Acts.*No.*Yes/)
  expect(newest?.textContent).not.toContain('Of which')
  expect(first?.textContent).toContain('Heating; Without an open hazard')
})

test('a rule is made, tried before, and what is wrong stands beside its field', async () => {
  let items: AutomationRule[] = []
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/automation-rules', () => HttpResponse.json({ items })),
    http.post('*/api/v1/automation-rules/preview', () =>
      HttpResponse.json({
        lookedAt: 20,
        more: true,
        actsOn: 3,
        refused: 1,
        skips: 17,
        items: [
          {
            ticketId: 'k1',
            number: 'TKT-000131',
            title: 'Leak',
            at: '2026-11-02T09:00:00Z',
            whyNot: null,
            refused: 'Only a person lowers an emergency.',
            byToday: null,
          },
        ],
      }),
    ),
    http.post('*/api/v1/automation-rules', async ({ request }) => {
      sent.push(await request.json())
      if (sent.length === 1) {
        const errors = [{ pointer: '/actions/0/tag', detail: 'Name the tag.' }]
        return problem(422, 'Some fields are not right.', { errors })
      }
      items = [rule]
      return HttpResponse.json(rule, { status: 201 })
    }),
  )
  const { user } = renderAt('/automation')
  await screen.findByText('No rule yet')
  await user.click(screen.getByRole('button', { name: 'New rule' }))
  const form = await screen.findByRole('form', { name: 'New rule' })
  await user.click(within(form).getByLabelText(/^Name/))
  await user.paste('No heating')
  await user.click(within(form).getByRole('button', { name: 'Make the rule' }))
  // Beside its field, and in the summary, which leads to it.
  expect(await within(form).findAllByText('Name the tag.')).toHaveLength(2)
  const summary = within(form).getByRole('alert')
  await user.click(within(summary).getByRole('link', { name: 'Name the tag.' }))
  expect(document.activeElement).toBe(within(form).getByLabelText('Tag'))
  await user.click(within(form).getByLabelText('Tag'))
  await user.paste('winter')
  await user.click(within(form).getByRole('button', { name: /Try it/ }))
  await within(form).findByText(/would have acted 3 times; of these, 1 time/)
  within(form).getByText(/only the newest 20 are counted/)
  within(form).getByText(/refused: Only a person lowers an emergency/)
  await user.click(within(form).getByRole('button', { name: 'Make the rule' }))
  const table = await screen.findByRole('table', { name: 'Rules' })
  within(table).getByText('Heating; Without an open hazard')
  within(table).getByText('Tag “winter”')
  expect(sent[1]).toMatchObject({ name: 'No heating', actions: [{ do: 'AddTag', tag: 'winter' }] })
})
