/** Ties a form to the answer of the server: complaints about fields land beside them. */
import { type UseFormInput, useForm } from '@mantine/form'
import { QueryClientContext } from '@tanstack/react-query'
import { type ReactNode, useContext, useId, useState } from 'react'

import { ApiError, isStale, statusOf } from '~/api/problem'

import { type Edition, type Says, useEdition } from './useEdition'

type Values = Record<string, unknown>

type Input<T extends Values> = UseFormInput<T> & {
  /**
   * What is changed, as it stands now; `initialValues` are of it. What is sent carries `version`
   * of the hook, which is the version that was read, and never that of the record itself.
   */
  record?: { version: number }
  /** How values are shown beside those of somebody else who was faster. */
  says?: Says<T>
}

/** What is sent as one and typed in several fields: where a complaint about it belongs. */
const typedAs: Record<string, string[]> = {
  scheduledStartAt: ['date', 'from'],
  scheduledEndAt: ['until', 'to', 'date'],
  startAt: ['date', 'from'],
  endAt: ['until', 'to', 'date'],
  startsAt: ['date', 'from'],
  endsAt: ['until', 'to'],
  resolveBy: ['date', 'from'],
  'decant.to': ['decantTo'],
  'decant.from': ['decantFrom'],
  'decant.until': ['decantUntil'],
  decant: ['decantTo'],
}

export function useServerForm<T extends Values>({ record, says, ...input }: Input<T>) {
  const client = useContext(QueryClientContext)
  const [sending, setSending] = useState(false)
  const form = useForm<T>({ mode: 'controlled', ...input })
  const [problem, setProblem] = useState<string>()
  const base = useId()
  const idOf = (name: string) => `${base}-${name}`
  const edition = useEdition<T>({
    version: record?.version,
    now: input.initialValues,
    mine: form.values,
    set: (name, value) => form.setFieldValue(name as never, value as never),
    paused: sending,
  })

  /** Shows what the server found wrong. Complaints about fields we do not show go on top. */
  function refuse(error: Error) {
    setSending(false)
    // What stands there now is compared with what was typed as soon as it is here.
    if (record && isStale(error)) void client?.invalidateQueries()
    const named = (error instanceof ApiError ? error.places : []).map(
      ({ path, detail }) => [placeOf(path, form.values, idOf), detail] as const,
    )
    const isShown = (place: string) =>
      topOf(place) in form.values || document.getElementById(idOf(place)) !== null
    const shown = named.filter(([place]) => isShown(place))
    const hidden = named.filter(([place]) => !isShown(place))
    // Of several complaints at one place the first is said.
    form.setErrors(Object.fromEntries(shown.toReversed()))
    const general = shown.length === 0 || hidden.length > 0
    setProblem(general ? (hidden[0]?.[1] ?? explain(error)) : undefined)
    focusFirst(shown.map(([name]) => idOf(name)))
  }

  /** Checks first; what is wrong gets the focus, the topmost of it. */
  const onSubmit: typeof form.onSubmit = (handle, refused) => {
    const send = form.onSubmit(handle, (errors, values, event) => {
      focusFirst(Object.keys(errors).map(idOf))
      refused?.(errors, values, event)
    })
    return (event) => {
      const half = halfTyped(event?.currentTarget, idOf(''))
      if (Object.keys(half).length === 0) return send(event)
      event?.preventDefault()
      const errors = { ...form.validate().errors, ...half }
      form.setErrors(errors)
      focusFirst(Object.keys(errors).map(idOf))
    }
  }

  function start() {
    setSending(true)
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

  /** What an input of a row needs, so that what is wrong with it is said there. */
  const at: At = (path) => ({ id: idOf(path), error: form.errors[path] })

  return {
    form: { ...form, onSubmit },
    field,
    problem,
    fieldErrors,
    /** What the frame of the form needs: what is wrong, and what somebody else saved meanwhile. */
    frame: { error: problem, fieldErrors, edition: { ...edition, idOf, says } as Edition },
    /** The version that a save replaces; it means nothing where nothing is on record yet. */
    version: edition.version,
    refuse,
    start,
    idOf,
    at,
  }
}

/** Of a member such as `lines.2.quantity`: the id of its input, and what is wrong with it. */
export type At = (path: string) => { id: string; error: ReactNode }

export type ServerForm<T extends Values> = ReturnType<typeof useServerForm<T>>

const topOf = (path: string) => path.split('.')[0] ?? ''

/** Where a complaint is said: at the very field, or else at the group that it is in. */
function placeOf(path: string, values: Values, idOf: (name: string) => string): string {
  const names = path.split('.')
  for (let length = names.length; length > 1; length -= 1) {
    const within = names.slice(0, length).join('.')
    if (document.getElementById(idOf(within))) return within
  }
  const name = topOf(path)
  if (name in values) return name
  const typed = (typedAs[path] ?? typedAs[name])?.filter((other) => other in values) ?? []
  return typed.find((other) => document.getElementById(idOf(other))) ?? typed[0] ?? name
}

/**
 * The days and times that are not whole or do not exist, by name: to the browser they are as empty
 * as what was never touched, and would be left out unsaid.
 */
function halfTyped(form: unknown, prefix: string): Record<string, string> {
  if (!(form instanceof HTMLFormElement)) return {}
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=date], input[type=time]')]
  const half = fields.filter(({ id, validity }) => id.startsWith(prefix) && validity.badInput)
  const words = (type: string) =>
    type === 'date'
      ? 'This is no whole date, or there is no such day. Enter one such as 24/11/2026.'
      : 'This is no whole time. Enter hours and minutes, such as 09:00.'
  return Object.fromEntries(half.map(({ id, type }) => [id.slice(prefix.length), words(type)]))
}

function focusFirst(ids: string[]) {
  const found = ids.flatMap((id) => document.getElementById(id) ?? [])
  const follows = (one: Element, other: Element) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  found.sort(follows)[0]?.focus()
}

/** The words on top of the form: a stale one is told what became of what was typed. */
function explain(error: Error): string {
  if (isStale(error))
    return 'Changed by somebody else while you were typing. What you typed is kept: check it against the newest state, then save again.'
  return statusOf(error) === 401
    ? 'Nothing was sent, because your session had ended. What you typed is kept: sign in, then send it again.'
    : error.message
}
