/** Says that an order is openly of several trades; only where its lines are, or it was said before. */
import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'

import type { Category } from '~/api/types'
import { words } from '~/lib/words'

type Props = {
  trades: Category[]
  /** It was said before, and stays. */
  marked?: boolean
  id?: string
  value?: boolean
  error?: ReactNode
  onChange: (several: boolean) => void
}

export function TradesSwitch({ trades, marked, id, value, error, onChange }: Props) {
  if (trades.length < 2 && !marked) return null
  const named = trades.map((trade) => words(trade)).join(', ')
  return (
    <Switch
      id={id}
      label="An order of several trades"
      description={`${named}${named && ': '}one firm has to do them all.`}
      checked={value ?? false}
      disabled={marked}
      error={error}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
