/** The words for evidence packs. */
import type { EvidencePack, NewEvidencePack, TicketPage } from '~/api/types'
import { count } from '~/lib/words'

export type SightChoice = { value: string; label: string; body: NewEvidencePack }

/** Whose sight a pack of the ticket can have; each contractor of its jobs once. */
export function sights({ reporter, workOrders }: TicketPage): SightChoice[] {
  const firms = new Map<string, string>()
  for (const { contractorId, contractorName, status } of workOrders) {
    if (contractorId && status !== 'Declined') {
      firms.set(contractorId, contractorName ?? 'the contractor')
    }
  }
  const choices: SightChoice[] = [
    { value: 'Full', label: 'Everything (ombudsman, tribunal)', body: { audience: 'Full' } },
  ]
  if (reporter) {
    const label = `What ${reporter.name} may see`
    choices.push({ value: 'Resident', label, body: { audience: 'Resident' } })
  }
  for (const [contractorId, name] of firms) {
    const body: NewEvidencePack = { audience: 'Contractor', contractorId }
    choices.push({ value: contractorId, label: `What ${name} may see`, body })
  }
  return choices
}

type Sight = Pick<EvidencePack, 'audience' | 'contractorName'>

export function sightWords({ audience, contractorName }: Sight): string {
  switch (audience) {
    case 'Full':
      return 'Everything'
    case 'Resident':
      return 'As the resident'
    case 'Contractor':
      return `As ${contractorName ?? 'the contractor'}`
  }
}

type Progress = Pick<EvidencePack, 'status' | 'filesDone' | 'filesTotal' | 'filesMissing'>

/** How far it is, or what is in it. */
export function progressWords({ status, ...pack }: Progress): string {
  if (status === 'Writing') {
    return pack.filesTotal > 0 ? `${pack.filesDone} of ${pack.filesTotal} files` : 'Being made'
  }
  if (status === 'Expired') return 'Kept for seven days; make it again for the same bytes.'
  if (status === 'Failed') return ''
  const missing = pack.filesMissing
  const files = count(pack.filesDone, 'file')
  return missing > 0 ? `${files}, ${missing} missing or not what was recorded` : files
}
