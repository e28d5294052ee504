import { reasonComplaint } from './reasons'

test('a reason is words', () => {
  for (const typed of ['', ' ', 'x', '...', '123', 'no'])
    expect(reasonComplaint(typed)).not.toBeNull()
  for (const typed of ['Gas', '2 men off', 'Ôé à']) expect(reasonComplaint(typed)).toBeNull()
})
