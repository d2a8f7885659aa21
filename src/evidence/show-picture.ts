/** The picture of the process tree, for the log and for the journal. */
import type { Containment } from '../containment/containment.ts';
import { messageOf } from '../errors.ts';
import type { Plan } from '../plan.ts';
import type { Leader } from '../script/leader.ts';
import { takePicture } from './take-picture.ts';

/**
 * Takes the picture, shows it and writes it down. Never throws: the ladder has to be walked.
 *
 * @returns what went wrong, as sentences
 */
export async function showPicture(plan: Plan, containment: Containment, leader: Leader): Promise<string[]> {
  try {
    const picture = await takePicture(containment, plan.table, leader.pid);
    plan.journal.picture(picture);
    await plan.teller.picture(picture);
    return [];
  } catch (error) {
    return [`The process tree could not be shown: ${messageOf(error)}.`];
  }
}
