/** A text with the parts marked that were looked for. */
import { Mark } from '@mantine/core'

import type { SearchPiece } from '~/api/types'

export function Marked({ pieces }: { pieces: SearchPiece[] }) {
  let at = 0
  return (
    <>
      {pieces.map((piece) => {
        const key = at
        at += piece.text.length
        return piece.hit ? (
          <Mark key={key} className="mu-mark">
            {piece.text}
          </Mark>
        ) : (
          <span key={key}>{piece.text}</span>
        )
      })}
    </>
  )
}
