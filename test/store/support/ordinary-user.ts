/** "nobody" on Linux and macOS. */
const NOBODY = 65_534;

/** Runs `work` as somebody whom file permissions bind: they do not bind root. */
export function asOrdinaryUser(work: () => void): void {
  const { getuid, seteuid } = process;
  if (getuid?.() !== 0 || seteuid === undefined) {
    work();
    return;
  }
  seteuid(NOBODY);
  try {
    work();
  } finally {
    seteuid(0);
  }
}
