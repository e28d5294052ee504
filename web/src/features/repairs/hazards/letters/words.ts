/** The words for letters, and what a form makes of them. */
import type {
  HazardLetter,
  LetterMethod,
  LetterStatus,
  SummaryDraft,
  SummaryWords,
} from '~/api/types'

export const methodWords: Record<LetterMethod, string> = {
  Email: 'By email',
  Hand: 'By hand',
  Post: 'By first-class post',
}

export const statusWords: Record<LetterStatus, string> = {
  Written: 'To be given',
  Sending: 'On its way',
  Sent: 'Sent',
  Given: 'Given',
  Failed: 'Not sent',
}

export type LetterValues = {
  contactId: string
  method: LetterMethod
  manner: 'InPerson' | 'Remote'
  investigator: string
  findings: string
  safetyWork: string
  safetyStart: string
  safetyFinish: string
  furtherWork: string
  furtherStart: string
  furtherFinish: string
  noWork: string
  doneAtVisit: string
  otherHome: string
  contact: string
}

export function toValues({ words, recipients }: SummaryDraft): LetterValues {
  const { safetyWork, furtherWork } = words
  return {
    contactId: words.contactId ?? recipients[0]?.contactId ?? '',
    method: words.method ?? 'Post',
    manner: words.manner ?? 'InPerson',
    investigator: words.investigator ?? '',
    findings: words.findings ?? '',
    safetyWork: safetyWork?.what ?? '',
    safetyStart: safetyWork?.startOn ?? '',
    safetyFinish: safetyWork?.finishOn ?? '',
    furtherWork: furtherWork?.what ?? '',
    furtherStart: furtherWork?.startOn ?? '',
    furtherFinish: furtherWork?.finishOn ?? '',
    noWork: words.noWork ?? '',
    doneAtVisit: words.doneAtVisit ?? '',
    otherHome: words.otherHome ?? '',
    contact: words.contact ?? '',
  }
}

function work(what: string, startOn: string, finishOn: string) {
  if (!what.trim()) return undefined
  return { what: what.trim(), startOn: startOn || undefined, finishOn: finishOn || undefined }
}

/** What is sent. Days without work say nothing. */
export function toWords(values: LetterValues, version?: number | null): SummaryWords {
  const said = (text: string) => text.trim() || undefined
  return {
    contactId: values.contactId || undefined,
    method: values.method,
    manner: values.manner,
    investigator: said(values.investigator),
    findings: said(values.findings),
    safetyWork: work(values.safetyWork, values.safetyStart, values.safetyFinish),
    furtherWork: work(values.furtherWork, values.furtherStart, values.furtherFinish),
    noWork: said(values.noWork),
    doneAtVisit: said(values.doneAtVisit),
    otherHome: said(values.otherHome),
    contact: said(values.contact),
    version: version ?? undefined,
  }
}

/** What a letter lacks, by the field of the form. */
export function byField(lacks: { pointer: string; detail: string }[]): Record<string, string> {
  const named: Record<string, string> = {}
  for (const { pointer, detail } of lacks) {
    const name = pointer.split('/')[1]
    if (name && !named[name]) named[name] = detail
  }
  return named
}

/** Whether it is still to be handed over or posted. */
export function isOpen({ status }: Pick<HazardLetter, 'status'>): boolean {
  return status === 'Written' || status === 'Failed'
}
