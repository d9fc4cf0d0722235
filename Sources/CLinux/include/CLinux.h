#ifndef MUSUBI_CLINUX_H
#define MUSUBI_CLINUX_H

/// Exchanges two existing paths in one system call (renameat2(2) with RENAME_EXCHANGE), which Swift's Glibc hides.
/// Returns 0, or an errno value: ENOSYS or EINVAL where the kernel or the file system refuses the exchange.
int musubi_exchange(const char *first, const char *second);

/// The processors that this process may run on (sched_getaffinity(2)), or 0 when the kernel does not say.
int musubi_processors(void);

/// Waits until everything written to the file system of `descriptor` is on the disk (syncfs(2)). Returns 0 or an errno.
int musubi_syncfs(int descriptor);

/// Makes an empty file that lives in memory only (memfd_create(2)) and returns its descriptor, or an errno value below 0.
int musubi_memory_file(const char *name);

#endif
