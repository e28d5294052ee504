import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { asked, unasked } from '~/mocks/completionData'
import { tickets } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { certificateFaults, isTyped } from './useCertificate'

const dialog = () => screen.findByRole('dialog', { name: /^Complete WO-/ })
const address = `/tickets/${tickets[2]?.id}?do=complete&order=w2`

const none = { kind: null, number: '', issuedOn: '', engineerNumber: '', files: null }
const file = new File(['%PDF-1.7'], 'record.pdf', { type: 'application/pdf' })
const whole = {
  kind: 'GasSafetyRecord',
  number: 'GSR-1',
  issuedOn: '2026-11-24',
  engineerNumber: '548213',
  files: file,
}

test('a certificate is whole before it is sent, with the number of its register where there is one', () => {
  expect(certificateFaults(whole, asked.kinds)).toEqual({})
  expect(Object.keys(certificateFaults(none, asked.kinds))).toEqual([
    'kind',
    'number',
    'issuedOn',
    'files',
  ])
  const gas = { ...whole, engineerNumber: ' ' }
  expect(certificateFaults(gas, asked.kinds).engineerNumber).toMatch(/Gas Safe number/)
  const works = { ...gas, kind: 'MinorWorksCertificate' }
  expect(certificateFaults(works, asked.kinds)).toEqual({})
  const large = new File([new Uint8Array(20_000_001)], 'large.pdf')
  expect(certificateFaults({ ...whole, files: large }, asked.kinds).files).toMatch(/20 MB/)
  // A kind alone is proposed, not typed.
  expect(isTyped({ ...none, kind: 'GasSafetyRecord' })).toBe(false)
  expect(isTyped({ ...none, number: '1' })).toBe(true)
})

test('the form says beforehand what a job needs, and puts what is missing at its field', async () => {
  server.use(
    http.get('*/api/v1/work-orders/w2/completion', () => HttpResponse.json(asked)),
    http.post('*/api/v1/work-orders/w2/transitions', () =>
      problem(409, 'WO-000131 cannot be completed yet.', {
        errors: [
          { pointer: '/beforePhotos', detail: 'Add a photo of how it was before.' },
          { pointer: '/certificate', detail: 'Add the certificate: Gas safety record.' },
        ],
      }),
    ),
  )
  const { user } = renderAt(address)
  const form = within(await dialog())
  const paper = within(await form.findByRole('group', { name: 'Certificate' }))
  expect(paper.getByText('This job needs one: Gas safety record.')).toBeTruthy()
  expect(paper.getByLabelText('Gas Safe number')).toBeTruthy()
  expect(form.getByText(/How it looks now. This job needs one; there is none yet/)).toBeTruthy()
  await user.type(form.getByLabelText(/What was done/), 'Serviced')
  await user.click(form.getByRole('button', { name: 'Complete' }))
  expect(await paper.findByText('Add the certificate: Gas safety record.')).toBeTruthy()
  const before = within(form.getByRole('group', { name: 'Add before-photos' }))
  expect(before.getByText('Add a photo of how it was before.')).toBeTruthy()
})

test('what is half typed is not left behind: the job is not completed without it', async () => {
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/work-orders/w2/completion', () => HttpResponse.json(unasked)),
    http.post('*/api/v1/work-orders/w2/transitions', async ({ request }) => {
      sent.push(await request.json())
      return problem(500, 'Not now.')
    }),
  )
  const { user } = renderAt(address)
  const form = within(await dialog())
  const paper = within(await form.findByRole('group', { name: 'Certificate' }))
  expect(paper.getByText('This job needs none; one may be added.')).toBeTruthy()
  await user.type(paper.getByLabelText('Number'), 'GSR-1')
  await user.type(form.getByLabelText(/What was done/), 'Serviced')
  await user.click(form.getByRole('button', { name: 'Complete' }))
  expect(await paper.findByText('Choose the file of the certificate.')).toBeTruthy()
  expect(sent).toEqual([])
})
