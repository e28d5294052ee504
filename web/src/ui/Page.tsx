/** The frame of a page: its title, what can be done there, and its body. */
import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'

import styles from './Page.module.css'

type Props = {
  title: string
  /** Stands above the title: where the reader came from. */
  above?: ReactNode
  /** Stands beside the title. */
  beside?: ReactNode
  actions?: ReactNode
  children: ReactNode
  narrow?: boolean
}

export function Page({ title, above, beside, actions, children, narrow }: Props) {
  return (
    <div className={styles.page} data-narrow={narrow}>
      <PageTitle>{title}</PageTitle>
      {above && <div className={styles.above}>{above}</div>}
      <header className={styles.head}>
        <Group gap="sm" className={styles.title}>
          <Title order={1}>{title}</Title>
          {beside}
        </Group>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </div>
  )
}

/** The title in the tab of the browser. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · MaintainUK`}</title>
}

/** A part of a page on its own ground. */
export function Card({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <section className={styles.card} aria-label={label}>
      {children}
    </section>
  )
}

/** A card with a heading and, beside it, what can be done. */
export function Section(props: {
  /** Where an address leads to it. */
  id?: string
  title: string
  actions?: ReactNode
  children: ReactNode
  flush?: boolean
}) {
  return (
    <section
      id={props.id}
      className={styles.card}
      data-flush={props.flush}
      aria-label={props.title}
    >
      <div className={styles.sectionHead}>
        <Title order={2}>{props.title}</Title>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}
