/** Priced work of an order that is being raised; none is needed. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { ratesInForceQuery } from '~/api/pricing'
import { freshKey } from '~/lib/keys'
import { pounds } from '~/lib/money'
import type { At } from '~/ui/form'

import { DraftLines } from './DraftLines'
import { RatePicker } from './RatePicker'
import { amountOf, type DraftLine, draftOfRate, sumsOf } from './sums'

type Props = {
  id: string
  error: ReactNode
  contractorId: string | undefined
  lines: DraftLine[]
  at: At
  onChange: (lines: DraftLine[]) => void
}

export function PricedLines({ id, error, contractorId, lines, at, onChange }: Props) {
  const rates = useQuery(ratesInForceQuery(contractorId, '')).data?.items ?? []
  // Without a schedule of rates there is nothing to choose from.
  if (rates.length === 0 && lines.length === 0) return null
  return (
    <>
      {lines.length > 0 && (
        <DraftLines id={id} lines={lines} newIn="lines" at={at} onChange={onChange} />
      )}
      <RatePicker
        of={{ contractorId }}
        onPick={(rate) => onChange([...lines, draftOfRate(rate, freshKey())])}
      />
      {error && (
        <Text size="sm" c="var(--mu-late)" role="alert">
          {error}
        </Text>
      )}
      {lines.length > 0 && (
        <Text size="sm">Together {pounds(amountOf(sumsOf(lines).after))} without VAT.</Text>
      )}
    </>
  )
}
