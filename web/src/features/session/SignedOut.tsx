/** The frame of a page for somebody who is not signed in. */
import { Title } from '@mantine/core'
import type { ReactNode } from 'react'

import { Logo } from '~/ui/Logo'
import { PageTitle } from '~/ui/Page'

import styles from './SignInPage.module.css'

type Props = { title: string; heading: string; below?: ReactNode; children: ReactNode }

export function SignedOut({ title, heading, below, children }: Props) {
  return (
    <main className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Logo size={40} />
          <Title order={1}>{heading}</Title>
          {below}
        </div>
        {children}
      </div>
    </main>
  )
}
