/** Lines of priced work while they are edited: how much of each, and taking one away. */
import { ActionIcon, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

import { pounds } from '~/lib/money'

import styles from './Pricing.module.css'
import { amountOf, costOf, type DraftLine, wrongQuantity } from './sums'

type LinesProps = { id: string; lines: DraftLine[]; onChange: (lines: DraftLine[]) => void }

export function DraftLines({ id, lines, onChange }: LinesProps) {
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
        {lines.map((line) => (
          <li key={line.key} className={styles.line}>
            <div>
              {line.words}
              <span className={styles.code}>
                {line.code} · {pounds(line.priceGbp)} / {line.unit}
                {line.lineId && ` · now ${line.before}`}
              </span>
            </div>
            <TextInput
              aria-label={`How much of ${line.code}`}
              inputMode="decimal"
              value={line.quantity}
              error={wrongQuantity(line)}
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
