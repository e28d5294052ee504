/** Ties a form to the answer of the server: complaints about fields land beside them. */
import { type UseFormInput, useForm } from '@mantine/form'
import { type ReactNode, useId, useState } from 'react'

import { ApiError, isStale } from '~/api/problem'

type Values = Record<string, unknown>

export function useServerForm<T extends Values>(input: UseFormInput<T>) {
  const form = useForm<T>({ mode: 'controlled', ...input })
  const [problem, setProblem] = useState<string>()
  const base = useId()
  const idOf = (name: string) => `${base}-${name}`

  /** Shows what the server found wrong. Complaints about fields we do not show go on top. */
  function refuse(error: Error) {
    const named = error instanceof ApiError ? error.fields : {}
    const shown = Object.entries(named).filter(([name]) => name in form.values)
    const hidden = Object.entries(named).filter(([name]) => !(name in form.values))
    form.setErrors(Object.fromEntries(shown))
    const general = shown.length === 0 || hidden.length > 0
    setProblem(general ? (hidden[0]?.[1] ?? explain(error)) : undefined)
    const first = shown[0]?.[0]
    if (first) document.getElementById(idOf(first))?.focus()
  }

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

  return { form, field, problem, fieldErrors, refuse, start, idOf }
}

/** The words on top of the form: a stale one is told what became of what was typed. */
function explain(error: Error): string {
  return isStale(error)
    ? 'Changed by somebody else while you were typing. What you typed is kept: check it against the newest state, then save again.'
    : error.message
}
