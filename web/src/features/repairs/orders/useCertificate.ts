/** A certificate that is typed in, and sent before the job is completed. */
import { type SaidCertificate, useAddCertificate } from '~/api/completion'
import type { ApiError } from '~/api/problem'
import type { Completion, WorkOrder } from '~/api/types'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

export type CertificateValues = {
  kind: string | null
  number: string
  issuedOn: string
  engineerNumber: string
  files: File | null
}

const none: CertificateValues = {
  kind: null,
  number: '',
  issuedOn: '',
  engineerNumber: '',
  files: null,
}

const maxBytes = 20_000_000

/** What is wrong with it before it is sent, by its field. */
export function certificateFaults(values: CertificateValues, kinds: Completion['kinds']) {
  const register = kinds.find(({ kind }) => kind === values.kind)?.register
  const faults: Partial<Record<keyof CertificateValues, string>> = {}
  if (!values.kind) faults.kind = 'Choose the kind of the certificate.'
  if (!values.number.trim()) faults.number = 'Write its number.'
  if (!values.issuedOn) faults.issuedOn = 'Say the day on which it was issued.'
  if (register && !values.engineerNumber.trim())
    faults.engineerNumber = `Write the engineer’s ${register} number.`
  if (!values.files) faults.files = 'Choose the file of the certificate.'
  else if (values.files.size > maxBytes) faults.files = 'The file can have 20 MB at most.'
  return faults
}

/** Whether anything of it is typed or chosen. */
export const isTyped = ({ kind: _, ...rest }: CertificateValues) =>
  Object.values(rest).some((value) => value !== '' && value !== null)

export function useCertificate(order: WorkOrder, completion: Completion | undefined) {
  const add = useAddCertificate(order)
  const kinds = completion?.kinds ?? []
  const needed = completion?.needs?.certificates ?? []
  const form = useServerForm<CertificateValues>({ initialValues: none })
  // Where one kind is asked for nobody has to choose it.
  const [only] = needed.length === 1 ? needed : []
  const values = { ...form.form.values, kind: form.form.values.kind ?? only ?? null }

  /** Sends it; says whether it arrived. */
  async function send(): Promise<boolean> {
    form.start()
    const faults = certificateFaults(values, kinds)
    if (Object.keys(faults).length > 0) {
      form.form.setErrors(faults)
      return false
    }
    const { kind, number, issuedOn, engineerNumber, files } = values
    const says = { kind: kind ?? '', number, issuedOn, engineerNumber }
    try {
      await add.mutateAsync({ says, file: files } as SaidCertificate)
      form.form.setValues(none)
      toast('The certificate is added.')
      return true
    } catch (error) {
      form.refuse(error as ApiError)
      return false
    }
  }

  return {
    ...form,
    values,
    kinds,
    needed,
    busy: add.isPending,
    send,
    /** Sends it if anything of it is there. */
    sendTyped: async () => (isTyped(values) ? send() : true),
  }
}

export type CertificateForm = ReturnType<typeof useCertificate>
