/** The mail that was sent, or in the sandbox would have been. */
import { Alert, Text } from '@mantine/core'
import { IconMail, IconPaperclip } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { mailListQuery } from '~/api/office'
import type { MailItem, Me } from '~/api/types'
import { count } from '~/lib/words'
import { Empty } from '~/ui/Empty'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Ago } from '~/ui/When'

import { MailView } from './MailView'
import styles from './Office.module.css'

type Props = { me: Me; openId?: string }

export function MailboxPage({ me, openId }: Props) {
  const query = useInfiniteQuery(mailListQuery)
  return (
    <Page title="Mailbox">
      {me.sandboxMail && (
        <Alert color="gray" title="No mail leaves this server">
          It is set to a sandbox: what would have been sent is kept here.
        </Alert>
      )}
      <div className={styles.split} data-open={openId !== undefined}>
        <div className={styles.mails}>
          <ListFrame
            query={query}
            empty={
              <Empty icon={<IconMail size={32} stroke={1.5} aria-hidden />} title="No mail yet">
                Report a repair for somebody with an email address: what they are sent shows here.
              </Empty>
            }
          >
            {(mails) => (
              <ul className={styles.list} aria-label="Messages">
                {mails.map((mail) => (
                  <MailRow key={mail.id} mail={mail} open={mail.id === openId} />
                ))}
              </ul>
            )}
          </ListFrame>
        </div>
        <section className={styles.mail} aria-label="Message">
          {openId ? (
            <MailView id={openId} />
          ) : (
            <Empty title="Choose a message">It opens here.</Empty>
          )}
        </section>
      </div>
    </Page>
  )
}

function MailRow({ mail, open }: { mail: MailItem; open: boolean }) {
  return (
    <li>
      <Link
        to="/mailbox"
        search={{ mail: mail.id }}
        className={styles.mailRow}
        data-open={open}
        aria-current={open ? 'true' : undefined}
        activeProps={{}}
      >
        <span className={styles.mailTop}>
          <Text span size="sm" fw={550} truncate>
            {mail.subject}
          </Text>
          <Text span size="xs" c="dimmed">
            <Ago at={mail.createdAt} />
          </Text>
        </span>
        <Text span size="xs" c="dimmed" truncate>
          {mail.to}
        </Text>
        <Text span size="xs" c="dimmed" truncate>
          {mail.preview}
        </Text>
        {mail.fileCount > 0 && (
          <Text span size="xs" c="dimmed">
            <IconPaperclip size={12} aria-hidden /> {count(mail.fileCount, 'file')}
          </Text>
        )}
      </Link>
    </li>
  )
}
