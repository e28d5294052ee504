import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { Checklist, ChecklistLine } from '~/api/types'
import { onTheJob } from '~/mocks/checklistData'
import { me } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { answerWords, progressWords } from './progress'

test('how far a checklist has come is said in words', () => {
  const [tick, number, yesNo] = onTheJob.items as [ChecklistLine, ChecklistLine, ChecklistLine]
  const list = (missing: number, items: ChecklistLine[]): Checklist => ({
    ...onTheJob,
    missing,
    items,
  })
  expect(progressWords(list(2, onTheJob.items))).toBe('2 needed answers missing')
  expect(progressWords(list(1, onTheJob.items))).toBe('1 needed answer missing')
  expect(progressWords(list(0, onTheJob.items))).toBe('All needed answers given')
  expect(progressWords(list(0, [{ ...tick, value: 'yes' }]))).toBe('All answered')
  expect(answerWords(tick)).toBe('Not answered yet (needed)')
  expect(answerWords(number)).toBe('Not answered')
  expect(answerWords({ ...yesNo, value: 'no' })).toBe('No')
  expect(answerWords({ ...tick, value: 'yes' })).toBe('Done')
})

test('an item is answered on the card of the job, and what is refused is said beside it', async () => {
  const sent: unknown[] = []
  const permissions = { ...me.permissions, 'workorders:progress': 'own' }
  const contractor = { ...me, permissions, user: { ...me.user, role: 'Contractor' } }
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(contractor as unknown as JsonBodyType)),
    http.get('*/api/v1/work-orders/:id/checklists', ({ params }) =>
      HttpResponse.json({ items: [{ ...onTheJob, workOrderId: params.id as string }] }),
    ),
    http.post('*/api/v1/checklists/:id/answers', async ({ request }) => {
      const body = (await request.json()) as { item: number }
      sent.push(body)
      if (body.item === 2) {
        const errors = [{ pointer: '/value', detail: 'Write a number, such as 21.5.' }]
        return problem(422, 'Not valid', { errors })
      }
      return HttpResponse.json({ ...onTheJob, missing: 1 })
    }),
  )
  const { user } = renderAt('/work-orders')
  const [tick] = await screen.findAllByLabelText('Water isolated (needed)')
  const list = tick?.closest('details') as HTMLElement
  await user.click(tick as HTMLElement)
  await user.type(within(list).getByLabelText('Pressure (bar)'), 'high')
  await user.tab()
  await within(list).findByText('Write a number, such as 21.5.')
  await waitFor(() =>
    expect(sent).toEqual([
      { item: 1, value: 'yes' },
      { item: 2, value: 'high' },
    ]),
  )
})
