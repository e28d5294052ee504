/** A letter as it will be. */
import { Text, Title } from '@mantine/core'

import type { SummaryText } from '~/api/types'
import { dateWords } from '~/lib/time'

import styles from './Letters.module.css'

export function Paper({ text }: { text: SummaryText }) {
  return (
    // A long letter is scrolled within the dialog, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={styles.paper} aria-label="The letter" tabIndex={0}>
      <Text size="sm">{text.from}</Text>
      <address className={styles.address}>{text.to.join('\n')}</address>
      <Text size="sm" mb="sm">
        {dateWords(text.date)}. Our reference: {text.reference}
      </Text>
      <Title order={2} size="h3" mb="xs">
        {text.title}
      </Title>
      <p>{text.greeting},</p>
      {text.sections.map(({ heading, words }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          {words.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      ))}
      <p>
        {'Yours sincerely\n'}
        {text.from}
      </p>
    </section>
  )
}
