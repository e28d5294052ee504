/** Where a job is: a tap finds the way, another shows the whole ticket; and what to know first. */
import { IconAlertTriangle, IconMapPin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { WorkOrder } from '~/api/types'
import { words } from '~/lib/words'

import styles from './Orders.module.css'

function mapLink(address: string): string {
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`
}

export function Stop({ order }: { order: WorkOrder }) {
  return (
    <div className={styles.place}>
      <Link to="/tickets/$ticketId" params={{ ticketId: order.ticketId }} className={styles.what}>
        {order.ticketTitle}
      </Link>
      <a href={mapLink(order.address)} target="_blank" rel="noreferrer" className={styles.map}>
        <IconMapPin size={16} aria-hidden /> {order.address}
      </a>
      {order.alerts.length > 0 && (
        <ul className={styles.alerts} aria-label="Alerts">
          {order.alerts.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>
                <b>{words(kind)}:</b> {text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
