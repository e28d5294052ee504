/** Where a job is: a tap finds the way, another shows the whole ticket. */
import { IconMapPin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { WorkOrder } from '~/api/types'

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
    </div>
  )
}
