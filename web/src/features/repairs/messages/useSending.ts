/** Sends what is written once: tried again after a failure, it goes under the same key. */
import { useRef } from 'react'

import { useSendMessage } from '~/api/messages'
import type { NewMessage } from '~/api/types'
import { freshKey } from '~/lib/keys'

export function useSending(ticketId: string) {
  const send = useSendMessage(ticketId)
  const last = useRef<{ said: string; key: string }>(undefined)

  return {
    sending: send.isPending,
    error: send.error?.fields.body ?? send.error?.message,
    /** What came of the last one. */
    written: send.data,
    send: (body: NewMessage) => {
      const said = JSON.stringify(body)
      if (last.current?.said !== said) last.current = { said, key: freshKey() }
      return send.mutateAsync({ body, key: last.current.key }).then((written) => {
        last.current = undefined
        return written
      })
    },
  }
}
