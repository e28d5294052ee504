/** One message: as text, or as the HTML that was sent, shut in a frame without scripts. */
import { Anchor, SegmentedControl, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { mailQuery } from '~/api/office'
import type { Mail } from '~/api/types'
import { exact } from '~/lib/time'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'

import styles from './Office.module.css'

export function MailView({ id }: { id: string }) {
  const query = useQuery(mailQuery(id))
  return (
    <Loaded query={query} missing={<Missing what="message" />}>
      {(mail) => <MailSheet key={mail.id} mail={mail} />}
    </Loaded>
  )
}

function MailSheet({ mail }: { mail: Mail }) {
  const [form, setForm] = useState(mail.html ? 'html' : 'text')
  return (
    <Stack gap="md">
      <Anchor
        size="sm"
        className={styles.back}
        renderRoot={(props) => <Link to="/mailbox" search={{}} {...props} />}
      >
        Back to the mailbox
      </Anchor>
      <Title order={2}>{mail.subject}</Title>
      <Facts
        columns
        facts={[
          { name: 'To', value: mail.to },
          { name: 'From', value: mail.from },
          { name: 'When', value: exact(mail.createdAt) },
          mail.ticketId && {
            name: 'About',
            value: (
              <Link to="/tickets/$ticketId" params={{ ticketId: mail.ticketId }}>
                The ticket
              </Link>
            ),
          },
        ]}
      />
      {mail.html && (
        <SegmentedControl
          aria-label="Show as"
          value={form}
          onChange={setForm}
          data={[
            { value: 'html', label: 'As sent' },
            { value: 'text', label: 'Plain text' },
          ]}
          style={{ justifySelf: 'start', alignSelf: 'start' }}
        />
      )}
      {form === 'html' && mail.html ? (
        <iframe
          title={`Message: ${mail.subject}`}
          sandbox=""
          srcDoc={mail.html}
          className={styles.frame}
        />
      ) : (
        <pre className={styles.text}>{mail.text}</pre>
      )}
    </Stack>
  )
}
