// What Linux offers for children and the Glibc module hides: it is compiled without _GNU_SOURCE.
#pragma once

#include <spawn.h>

enum { CSP_CLOEXEC = 1 };

/// A file that lives in memory and has no name.
extern int memfd_create(const char *name, unsigned int flags);

/// In the child, closes every descriptor from `from` on.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

struct csp_limit {
  unsigned long long soft, hard;
};

/// Sets a resource limit of another process.
extern int prlimit64(int pid, int resource, const struct csp_limit *limit, struct csp_limit *old);

extern long syscall(long number, ...);

/// Where some bytes stand in others.
extern void *memmem(const void *bytes, unsigned long count, const void *wanted, unsigned long length);

/// A descriptor that becomes readable when the process ends; -1 where the kernel has none.
static inline int csp_pidfd(int pid) { return (int)syscall(434, (long)pid, 0L); }
