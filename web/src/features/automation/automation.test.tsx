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
  expect(triedWords({ lookedAt: 1, actsOn: 1, skips: 0, items: [] })).toMatch(/^Of 1 repair it/)
})

test('a rule is made, tried before, and what is wrong stands beside its field', async () => {
  let items: AutomationRule[] = []
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/automation-rules', () => HttpResponse.json({ items })),
    http.post('*/api/v1/automation-rules/preview', () =>
      HttpResponse.json({ lookedAt: 20, actsOn: 3, skips: 17, items: [] }),
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
  expect(await within(form).findAllByText('Name the tag.')).toHaveLength(2)
  await user.click(within(form).getByLabelText('Tag'))
  await user.paste('winter')
  await user.click(within(form).getByRole('button', { name: /Try it/ }))
  await within(form).findByText(/would have acted on 3/)
  await user.click(within(form).getByRole('button', { name: 'Make the rule' }))
  const table = await screen.findByRole('table', { name: 'Rules' })
  within(table).getByText('Heating; Without an open hazard')
  within(table).getByText('Tag “winter”')
  expect(sent[1]).toMatchObject({ name: 'No heating', actions: [{ do: 'AddTag', tag: 'winter' }] })
})
