/** What completing a job needs. */
import type { Completion } from '~/api/types'

/** A job that needs nothing, and the kinds of certificate that there are. */
export const unasked: Completion = {
  needs: null,
  beforePhotos: 0,
  afterPhotos: 0,
  certificates: [],
  kinds: [
    { kind: 'GasSafetyRecord', name: 'Gas safety record', register: 'Gas Safe' },
    { kind: 'MinorWorksCertificate', name: 'Minor works certificate', register: null },
  ],
}

/** A gas job that needs photos and its record. */
export const asked: Completion = {
  ...unasked,
  needs: {
    category: 'Gas',
    beforePhotos: true,
    afterPhotos: true,
    certificates: ['GasSafetyRecord'],
  },
}
