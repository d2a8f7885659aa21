/** Why there is no control group; the message is the end of a sentence. */
export class CgroupError extends Error {
  override readonly name = 'CgroupError';
}
