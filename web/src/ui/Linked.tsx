/** What somebody wrote, with the web addresses in it as links. */
import { Anchor } from '@mantine/core'
import { Fragment } from 'react'

import { piecesOf } from '~/lib/links'

export function Linked({ text }: { text: string }) {
  return piecesOf(text).map(({ text: words, href }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
    <Fragment key={at}>
      {href ? (
        <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow" inherit>
          {words}
        </Anchor>
      ) : (
        words
      )}
    </Fragment>
  ))
}
