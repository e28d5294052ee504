/** What a home needs, above the times; and what is asked where a time breaks it or comes late. */
import { Alert, Checkbox, Textarea } from '@mantine/core'
import { IconClockExclamation, IconHomeHeart } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import type { BookingFacts } from '~/api/types'

import { type Against, isLegal, lateWords, needsReason, type Said } from './against'

/** The needs of the home, without whose they are and why. */
export function NeedsLine({ facts }: { facts?: BookingFacts }) {
  if (!facts || facts.needsWords.length === 0) return null
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconHomeHeart size={18} aria-hidden />}
      title="What this home needs"
    >
      {facts.needsWords.join(' ')}
    </Alert>
  )
}

// biome-ignore lint/suspicious/noExplicitAny: what an input is given by a form of any values
type Input = { id: string; value?: any; error?: ReactNode; onChange: (value: any) => void }
type Props = {
  against: Against
  mayOverride: boolean
  field: (name: keyof Said) => Input
}

export function SaidFields({ against, mayOverride, field }: Props) {
  const tick = (name: keyof Said) => {
    const { value, ...rest } = field(name)
    return { ...rest, checked: value === true }
  }
  const legal = isLegal(against)
  return (
    <>
      {against.two && <Checkbox {...tick('twoPeople')} label="Two people will attend" />}
      {needsReason(against) && mayOverride && (
        <Textarea
          {...field('overrideReason')}
          label="Why this time cannot wait"
          description={`${against.away ?? against.taken ?? 'It breaks what this home needs.'} The reason stays on record, for colleagues.`}
          withAsterisk
          autosize
          minRows={2}
        />
      )}
      {against.late.length > 0 && (
        <Alert color="orange" variant="light" icon={<IconClockExclamation size={18} aria-hidden />}>
          {lateWords(against.late)}
        </Alert>
      )}
      {against.late.length > 0 && !legal && (
        <Checkbox {...tick('confirmLate')} label="Book it all the same" />
      )}
      {legal && (
        <Textarea
          {...field('lateReason')}
          label="Why it has to be after the legal date"
          description="It stays on record, for colleagues."
          withAsterisk
          autosize
          minRows={2}
        />
      )}
    </>
  )
}
