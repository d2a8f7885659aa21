/** What a process listens on. */
export type Port =
  | {
      readonly protocol: 'tcp' | 'udp';
      /** An IPv4 or IPv6 address, without brackets. */
      readonly address: string;
      readonly port: number;
    }
  /** A unix socket: the path, with @ in front of an abstract one. Untrusted text. */
  | { readonly protocol: 'unix'; readonly path: string };
