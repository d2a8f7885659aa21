/** A step's `if:`. */
export type Condition = 'success()' | 'failure()' | 'cancelled()' | '!cancelled()' | 'always()';

/** `job.status`. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

/** Whether a step with this condition runs; asked again on a cancel, for the steps that run then. */
export function holds(condition: Condition, status: JobStatus): boolean {
  switch (condition) {
    case 'always()':
      return true;
    case 'cancelled()':
      return status === 'cancelled';
    case '!cancelled()':
      return status !== 'cancelled';
    case 'failure()':
      return status === 'failure';
    case 'success()':
      return status === 'success';
  }
}
