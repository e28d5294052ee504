/** Finds a rate by its code or by what it is. */
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { orderRatesQuery, ratesInForceQuery } from '~/api/pricing'
import type { Rate } from '~/api/types'
import { pounds } from '~/lib/money'
import { SearchSelect } from '~/ui/SearchSelect'

type Props = {
  /** Of an order that is there, or of one that is to be raised. */
  of: { orderId: string } | { contractorId: string | undefined }
  onPick: (rate: Rate) => void
}

export function RatePicker({ of, onPick }: Props) {
  const [words, setWords] = useState('')
  // A fresh field for each line: what was found last is not what is wanted next.
  const [picked, setPicked] = useState(0)
  const [rested] = useDebouncedValue(words.trim(), 200)
  const there = 'orderId' in of
  const ofOrder = useQuery({ ...orderRatesQuery(there ? of.orderId : '', rested), enabled: there })
  const inForce = useQuery({
    ...ratesInForceQuery(there ? undefined : of.contractorId, rested),
    enabled: !there,
  })
  const found = there ? ofOrder : inForce
  const rates = found.data?.items ?? []
  const data = rates.map((rate) => ({
    value: rate.id,
    label: `${rate.code} – ${rate.words} – ${pounds(rate.priceGbp)} / ${rate.unit}`,
  }))
  return (
    <SearchSelect
      key={picked}
      label="Add work"
      placeholder="Type a code or what it is"
      data={data}
      loading={found.isFetching}
      nothing={
        rested
          ? 'No rate has these words.'
          : 'There is no schedule of rates yet. An administrator can publish one under Prices.'
      }
      onSearch={setWords}
      onChange={(id) => {
        const rate = rates.find((one) => one.id === id)
        if (!rate) return
        onPick(rate)
        setWords('')
        setPicked(picked + 1)
      }}
    />
  )
}
