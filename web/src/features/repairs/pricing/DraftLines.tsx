/** Lines of priced work while they are edited: how much of each, and taking one away. */
import { ActionIcon, Input, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

import { pounds } from '~/lib/money'
import type { At } from '~/ui/form'

import styles from './Pricing.module.css'
import { amountOf, costOf, type DraftLine, placed, wrongQuantity } from './sums'

type LinesProps = {
  id: string
  lines: DraftLine[]
  /** Where the server is sent lines that are new. */
  newIn: 'add' | 'lines'
  at: At
  onChange: (lines: DraftLine[]) => void
}

export function DraftLines({ id, lines, newIn, at, onChange }: LinesProps) {
  const quantify = (key: string, quantity: string) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, quantity } : line)))
  return (
    <section aria-label="Lines" id={id} tabIndex={-1}>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          No line yet. Find the work below and add it.
        </Text>
      )}
      <ul className={styles.edited}>
        {placed(lines, newIn).map(({ line, place }) => (
          <li key={line.key} className={styles.line}>
            <div id={at(`${place}.rateId`).id} tabIndex={-1}>
              {line.words}
              <span className={styles.code}>
                {line.code} · {pounds(line.priceGbp)} / {line.unit}
                {line.lineId && ` · now ${line.before}`}
              </span>
              {at(`${place}.rateId`).error && (
                <Input.Error>{at(`${place}.rateId`).error}</Input.Error>
              )}
            </div>
            <TextInput
              aria-label={`How much of ${line.code}`}
              inputMode="decimal"
              value={line.quantity}
              id={at(`${place}.quantity`).id}
              error={wrongQuantity(line) ?? at(`${place}.quantity`).error}
              onChange={(event) => quantify(line.key, event.currentTarget.value)}
            />
            <span className={styles.cost}>
              {pounds(amountOf(costOf(line.quantity, line.priceGbp)))}
            </span>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={line.lineId ? `Strike out ${line.code}` : `Take ${line.code} away`}
              onClick={() =>
                line.lineId
                  ? quantify(line.key, '0')
                  : onChange(lines.filter(({ key }) => key !== line.key))
              }
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
