/** An error, warning or notice that a step shows beside its log. */
export interface Annotation {
  readonly type: 'error' | 'warning' | 'notice';
  /** `''` where there is none. Not masked: the runner masks the message alone. */
  readonly title: string;
  /** Masked, and cut at 4,096 characters. */
  readonly message: string;
  /** All that the command gave: file, line, title and so on, by lower-case name. */
  readonly properties: Readonly<Record<string, string>>;
}

const most = 10;
const longest = 4096;

/** The annotations of one main or post. */
export class Annotations {
  /** In their order; 10 of each type at most. */
  readonly kept: Annotation[] = [];
  /** How many were beyond that. */
  dropped = 0;

  /** @returns the annotation, for the log shows it even where it is dropped here. */
  add(
    type: Annotation['type'],
    message: string,
    properties: Readonly<Record<string, string>> = {},
  ): Annotation {
    const title = properties['title'] ?? '';
    const annotation = { type, title, message: message.slice(0, longest), properties };
    if (this.kept.filter(other => other.type === type).length < most) this.kept.push(annotation);
    else this.dropped += 1;
    return annotation;
  }
}
