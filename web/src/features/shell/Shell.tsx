/** What stands around every page of somebody who is signed in. */
import { Anchor, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { Live } from '~/api/live'
import type { Me } from '~/api/types'
import { Logo } from '~/ui/Logo'

import { BottomBar } from './BottomBar'
import { CommandList, SearchButton } from './CommandList'
import { LiveDot } from './LiveDot'
import { mayReport, placesFor } from './places'
import styles from './Shell.module.css'
import { ShellKeys } from './ShellKeys'
import { SideLinks } from './SideLinks'
import { UserMenu } from './UserMenu'

type Props = { me: Me; live: Live; onSignedOut: () => void; children: ReactNode }

export function Shell({ me, live, onSignedOut, children }: Props) {
  const places = placesFor(me)
  return (
    <div className={styles.shell}>
      <Anchor href="#main" className={styles.skip}>
        Skip to content
      </Anchor>
      <nav className={styles.bar} aria-label="Main">
        <div className={styles.brand}>
          <Logo size={30} />
          <span className={styles.organisation} title={me.organisation.name}>
            {me.organisation.name}
          </span>
        </div>
        <SearchButton />
        {mayReport(me) && <ReportButton />}
        <SideLinks places={places} />
        <div className={styles.foot}>
          <LiveDot live={live} />
          <UserMenu me={me} onSignedOut={onSignedOut} />
        </div>
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <BottomBar places={places} />
      <CommandList places={places} mayReport={mayReport(me)} />
      <ShellKeys places={places} mayReport={mayReport(me)} />
    </div>
  )
}

function ReportButton() {
  return (
    <Button
      renderRoot={(props) => <Link to="/tickets/new" {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
      aria-label="Report a repair"
      title="Report a repair (c)"
      className={styles.report}
    >
      <span className={styles.wide}>Report a repair</span>
    </Button>
  )
}
