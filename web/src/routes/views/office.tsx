import { useRouteContext, useSearch } from '@tanstack/react-router'

import { AuditPage } from '~/features/office/AuditPage'
import { JobsPage } from '~/features/office/JobsPage'
import { MailboxPage } from '~/features/office/MailboxPage'

export function Mailbox() {
  const { me } = useRouteContext({ from: '/shell' })
  const { mail } = useSearch({ from: '/shell/mailbox' })
  return <MailboxPage me={me} openId={mail} />
}

export function Audit() {
  return <AuditPage search={useSearch({ from: '/shell/audit' })} />
}

export function BackgroundJobs() {
  const { me } = useRouteContext({ from: '/shell' })
  return <JobsPage me={me} search={useSearch({ from: '/shell/background-jobs' })} />
}
