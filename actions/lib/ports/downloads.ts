// Getting a release: bytes over https into a file, checked before anyone looks into it; and taking programs out of it.

export interface DownloadRequest {
  readonly url: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Where the bytes go. What is there already is taken for the beginning of the same file. */
  readonly file: string;
  /** `total` is absent when the server does not tell. */
  readonly progress?: (received: number, total: number | undefined) => void;
}

export type Done = { readonly problem?: undefined } | { readonly problem: string };

export interface Downloads {
  /** Answers only when the file is complete and has that sha256; else a problem in words. */
  download(request: DownloadRequest): Promise<Done>;
  /** Takes the named members, which must be regular files, out of a tar.gz. `targets`: member → file to write. */
  unpackTarGz(archive: string, targets: Readonly<Record<string, string>>): Promise<Done>;
}
