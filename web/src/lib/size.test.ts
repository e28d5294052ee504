import { sizeWords } from './size'

test('a size has a unit that fits', () => {
  const said = [null, 0, 999, 1500, 2_345_678, 123_456_789].map(sizeWords)
  expect(said).toEqual(['–', '0 B', '999 B', '2 kB', '2.3 MB', '123 MB'])
})
