/** A form in a dialog: sent once, closed and told when it worked, else it stays with what is wrong. */
import type { ReactNode } from 'react'

import { Dialog } from './Dialog'
import { FormFrame } from './FormFrame'
import type { ServerForm } from './form'
import { toast } from './toast'

type Then<Out> = { onSuccess: (out: Out) => void; onError: (error: Error) => void }

type Props<Values extends Record<string, unknown>, Out> = {
  title: string
  of: ServerForm<Values>
  submit: string
  busy: boolean
  /** Sends what was typed. */
  send: (values: Values, then: Then<Out>) => void
  /** What is told once it is done. */
  told: (out: Out) => string
  onClose: () => void
  children: ReactNode
}

export function FormDialog<Values extends Record<string, unknown>, Out>({
  title,
  of: { form, frame, refuse, start },
  send,
  told,
  onClose,
  children,
  ...rest
}: Props<Values, Out>) {
  const submit = form.onSubmit((values) => {
    start()
    send(values, {
      onError: refuse,
      onSuccess: (out) => {
        onClose()
        toast(told(out))
      },
    })
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame {...rest} {...frame} label={title} onSubmit={submit} onCancel={onClose}>
        {children}
      </FormFrame>
    </Dialog>
  )
}
