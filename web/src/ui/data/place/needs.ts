/** What an alert asks of every visit, as a form has it. */
import type { Needs } from '~/api/types'

export type NeedsValues = {
  noticeHours: number | string
  twoPeople: boolean
  notBefore: string
  notAfter: string
}

export function needsValues(needs: Needs = {}): NeedsValues {
  return {
    noticeHours: needs.noticeHours ?? '',
    twoPeople: needs.twoPeople ?? false,
    notBefore: needs.notBefore ?? '',
    notAfter: needs.notAfter ?? '',
  }
}

/** What is wrong with it, before the server is asked. */
export function checkNeeds(values: NeedsValues): Partial<Record<keyof NeedsValues, string>> {
  const { noticeHours, notBefore, notAfter } = values
  const hours = Number(noticeHours)
  const bounded = noticeHours === '' || (Number.isInteger(hours) && hours >= 1 && hours <= 336)
  return {
    ...(bounded ? {} : { noticeHours: 'From 1 to 336 hours, which is two weeks.' }),
    ...(notBefore && notAfter && notAfter <= notBefore
      ? { notAfter: 'It must be later than the earliest time.' }
      : {}),
  }
}

export function needsOf(values: NeedsValues): Needs {
  return {
    noticeHours: values.noticeHours === '' ? undefined : Number(values.noticeHours),
    twoPeople: values.twoPeople,
    notBefore: values.notBefore || undefined,
    notAfter: values.notAfter || undefined,
  }
}

/** A sentence each, as booking says them. */
export function needsSentences({ noticeHours, twoPeople, notBefore, notAfter }: Needs): string[] {
  const hours =
    notBefore && notAfter
      ? `Visits only between ${notBefore} and ${notAfter}.`
      : notBefore
        ? `No visit before ${notBefore}.`
        : notAfter && `Visits are over by ${notAfter}.`
  const notice = noticeHours === 1 ? '1 hour’s' : `${noticeHours} hours’`
  return [
    noticeHours && `Needs ${notice} notice.`,
    twoPeople && 'Two people attend.',
    hours,
  ].filter((one) => typeof one === 'string' && one !== '') as string[]
}
