import { piecesOf } from './links'

test('S41: a web address in a note can be followed, and a script is text', () => {
  expect(piecesOf('See https://example.org/a?b=1.\nThanks')).toEqual([
    { text: 'See ' },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: '.\nThanks' },
  ])
  expect(piecesOf('(http://example.org)')[1]?.href).toBe('http://example.org')
  for (const plain of ['<script>alert(1)</script>', 'javascript:alert(1)', 'https://', '']) {
    expect(piecesOf(plain).some(({ href }) => href)).toBe(false)
  }
  const text = 'a https://example.org/x b https://example.org/y'
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
