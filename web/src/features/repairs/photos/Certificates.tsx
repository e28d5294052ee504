/** The certificates of a ticket's jobs: what each says, and the file. */
import { Text } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'

import type { Attachment } from '~/api/types'
import { dateWords } from '~/lib/time'

import { sizeWords } from './files'
import styles from './Photos.module.css'

/** Those of some files that are certificates. */
export const certificatesOf = (attachments: Attachment[]) =>
  attachments.filter(({ certificate }) => certificate)

export function Certificates({ attachments }: { attachments: Attachment[] }) {
  return (
    <ul className={styles.picked} aria-label="Certificates">
      {attachments.map((one) => (
        <li key={one.id}>
          <CertificateLine one={one} />
        </li>
      ))}
    </ul>
  )
}

export function CertificateLine({ one }: { one: Attachment }) {
  const { certificate: says, url, sizeBytes } = one
  if (!says) return null
  return (
    <div className={styles.certificate}>
      <IconCertificate size={20} stroke={1.5} aria-hidden />
      <div>
        <a href={url} target="_blank" rel="noreferrer">
          {says.name} {says.number}
        </a>
        <Text size="xs" c="dimmed">
          Issued {dateWords(says.issuedOn)}
          {says.engineerNumber ? `, engineer ${says.engineerNumber}` : ''}, {sizeWords(sizeBytes)}
        </Text>
      </div>
    </div>
  )
}
