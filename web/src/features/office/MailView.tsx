/** One message: as text, or as the HTML that was sent, shut in a frame without scripts. */
import { Anchor, SegmentedControl, Stack, Title } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { mailQuery } from '~/api/office'
import type { Mail, MailFile } from '~/api/types'
import { sizeWords } from '~/lib/size'
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

/** What was sent along. The file itself is kept where it was made; here is what left. */
function Files({ files }: { files: MailFile[] }) {
  return (
    <ul className={styles.files} aria-label="Files">
      {files.map((file) => (
        <li key={`${file.name} ${file.sha256}`}>
          <IconPaperclip size={14} aria-hidden /> {file.name} ({sizeWords(file.sizeBytes)})
        </li>
      ))}
    </ul>
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
          mail.files.length > 0 && { name: 'Files', value: <Files files={mail.files} /> },
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
