/** The fields of the form for a contractor, and what is sent of them. */
import type { Category, CisStatus, Contractor, NewContractor, VatStatus } from '~/api/types'
import { toAmount } from '~/lib/money'
import { phoneWords } from '~/ui/Reach'

/** A licence as it is typed; the key only tells the rows apart. */
export type LicenceRow = { key: string; scheme: string; number: string; expires: string }

export type ContractorValues = {
  companyName: string
  contactId: string | null
  outOfHoursPhone: string
  serviceCategories: Category[]
  serviceAreas: string[]
  tradeLicences: LicenceRow[]
  insuranceProvider: string
  insurancePolicyNumber: string
  insuranceExpiresOn: string
  callOutRateGbp: string
  hourlyRateGbp: string
  vatStatus: VatStatus
  vatNumber: string
  cisStatus: CisStatus
  crews: number | string
}

let rows = 0

export function emptyLicence(): LicenceRow {
  rows += 1
  return { key: `row-${rows}`, scheme: '', number: '', expires: '' }
}

export function valuesOf(firm?: Contractor): ContractorValues {
  return {
    companyName: firm?.companyName ?? '',
    contactId: firm?.contactId ?? null,
    outOfHoursPhone: firm?.outOfHoursPhone ? phoneWords(firm.outOfHoursPhone) : '',
    serviceCategories: firm?.serviceCategories ?? [],
    serviceAreas: firm?.serviceAreas ?? [],
    tradeLicences: (firm?.tradeLicences ?? []).map(({ scheme, number, expires }) => ({
      ...emptyLicence(),
      scheme,
      number,
      expires: expires ?? '',
    })),
    insuranceProvider: firm?.insuranceProvider ?? '',
    insurancePolicyNumber: firm?.insurancePolicyNumber ?? '',
    insuranceExpiresOn: firm?.insuranceExpiresOn ?? '',
    callOutRateGbp: firm?.callOutRateGbp ?? '',
    hourlyRateGbp: firm?.hourlyRateGbp ?? '',
    vatStatus: firm?.vatStatus ?? 'Unknown',
    vatNumber: firm?.vatNumber ?? '',
    cisStatus: firm?.cisStatus ?? 'Unknown',
    crews: firm?.crews ?? 1,
  }
}

/** Whether anything is typed in a row of the licences. */
export const isFilled = ({ scheme, number }: LicenceRow) => scheme !== '' || number !== ''

const orNull = (text: string) => text.trim() || null

export function bodyOf(values: ContractorValues, contactId: string): NewContractor {
  const licences = values.tradeLicences.filter(isFilled)
  return {
    companyName: values.companyName,
    contactId,
    outOfHoursPhone: orNull(values.outOfHoursPhone),
    serviceCategories: values.serviceCategories,
    serviceAreas: values.serviceAreas,
    tradeLicences: licences.map(({ scheme, number, expires }) => ({
      scheme,
      number,
      expires: orNull(expires),
    })),
    insuranceProvider: orNull(values.insuranceProvider),
    insurancePolicyNumber: orNull(values.insurancePolicyNumber),
    insuranceExpiresOn: orNull(values.insuranceExpiresOn),
    callOutRateGbp: toAmount(values.callOutRateGbp) ?? null,
    hourlyRateGbp: toAmount(values.hourlyRateGbp) ?? null,
    vatStatus: values.vatStatus,
    vatNumber: values.vatStatus === 'Registered' ? orNull(values.vatNumber) : null,
    cisStatus: values.cisStatus,
    crews: Number(values.crews) || 1,
  }
}

const needed = (words: string) => (value: string | null) => (value?.trim() ? null : words)
const amount = (value: string) =>
  value.trim() === '' || toAmount(value) ? null : 'Enter an amount such as 45.00.'

export const checks = {
  companyName: needed('Enter the name of the firm.'),
  contactId: needed('Choose the person to speak to.'),
  serviceCategories: (value: Category[]) =>
    value.length > 0 ? null : 'Choose at least one kind of repair.',
  tradeLicences: (value: LicenceRow[]) =>
    value.every(({ scheme, number }) => !scheme.trim() === !number.trim())
      ? null
      : 'A licence has a scheme and a number.',
  callOutRateGbp: amount,
  hourlyRateGbp: amount,
  vatNumber: (value: string, { vatStatus }: ContractorValues) =>
    vatStatus === 'Registered' && value.trim() === '' ? 'Enter the VAT number.' : null,
}
