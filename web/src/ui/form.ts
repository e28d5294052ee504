/** Ties a form to the answer of the server: complaints about fields land beside them. */
import { type UseFormInput, useForm } from '@mantine/form'
import { type ReactNode, useId, useState } from 'react'

import { ApiError, isStale } from '~/api/problem'

type Values = Record<string, unknown>

/** A moment is typed as a day and a time: where a complaint about it belongs. */
const typedAs: Record<string, string[]> = {
  scheduledStartAt: ['date', 'from'],
  scheduledEndAt: ['until', 'to'],
  startAt: ['date', 'from'],
  endAt: ['until', 'to'],
  startsAt: ['date', 'from'],
  endsAt: ['until', 'to'],
  resolveBy: ['date', 'from'],
}

export function useServerForm<T extends Values>(input: UseFormInput<T>) {
  const form = useForm<T>({ mode: 'controlled', ...input })
  const [problem, setProblem] = useState<string>()
  const base = useId()
  const idOf = (name: string) => `${base}-${name}`

  /** Shows what the server found wrong. Complaints about fields we do not show go on top. */
  function refuse(error: Error) {
    const named = Object.entries(error instanceof ApiError ? error.fields : {}).map(
      ([name, text]) => [placeOf(name, form.values), text] as const,
    )
    const shown = named.filter(([name]) => name in form.values)
    const hidden = named.filter(([name]) => !(name in form.values))
    form.setErrors(Object.fromEntries(shown))
    const general = shown.length === 0 || hidden.length > 0
    setProblem(general ? (hidden[0]?.[1] ?? explain(error)) : undefined)
    focusFirst(shown.map(([name]) => idOf(name)))
  }

  /** Checks first; what is wrong gets the focus, the topmost of it. */
  const onSubmit: typeof form.onSubmit = (handle, refused) =>
    form.onSubmit(handle, (errors, values, event) => {
      focusFirst(Object.keys(errors).map(idOf))
      refused?.(errors, values, event)
    })

  function start() {
    setProblem(undefined)
    form.clearErrors()
  }

  const fieldErrors = Object.fromEntries(
    Object.entries(form.errors).map(([name, text]) => [idOf(name), text as ReactNode]),
  )

  /** What an input needs: its id, its value, its error. */
  function field(name: Extract<keyof T, string>) {
    return { ...form.getInputProps(name), id: idOf(name) }
  }

  return { form: { ...form, onSubmit }, field, problem, fieldErrors, refuse, start, idOf }
}

export type ServerForm<T extends Values> = ReturnType<typeof useServerForm<T>>

function placeOf(name: string, values: Values): string {
  if (name in values) return name
  return typedAs[name]?.find((other) => other in values) ?? name
}

function focusFirst(ids: string[]) {
  const found = ids.flatMap((id) => document.getElementById(id) ?? [])
  const follows = (one: Element, other: Element) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  found.sort(follows)[0]?.focus()
}

/** The words on top of the form: a stale one is told what became of what was typed. */
function explain(error: Error): string {
  return isStale(error)
    ? 'Changed by somebody else while you were typing. What you typed is kept: check it against the newest state, then save again.'
    : error.message
}
