/** What the law asks for, in words. */
import type { Duty } from '~/api/types'

export const dutyWords: Record<Duty, string> = {
  investigate_emergency: 'Investigate the emergency',
  investigate: 'Investigate',
  renewed_investigation: 'Investigate in person',
  written_summary: 'Send the written summary',
  safety_work_emergency_guidance: 'Make safe (guidance: from awareness)',
  safety_work_emergency_reg5: 'Make safe (regulation 5: from the work being identified)',
  safety_work: 'Make safe',
  alternative_accommodation: 'Another home, if not safe by then',
  supplementary_begin_or_steps: 'Begin further work, or take steps',
  supplementary_physical_start: 'Begin further work in the home',
  commence_repair: 'Begin the repair',
  complete_repair: 'Finish the repair',
}
