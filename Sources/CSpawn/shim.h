// What Linux offers for children and the Glibc module hides: it is compiled without _GNU_SOURCE.
#pragma once

#include <spawn.h>

/// A pipe whose ends are born close-on-exec, so that no child spawned meanwhile inherits them.
extern int pipe2(int fds[2], int flags);

/// In the child, closes every descriptor from `from` on.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

struct csp_limit {
  unsigned long long soft, hard;
};

/// Sets a resource limit of another process.
extern int prlimit64(int pid, int resource, const struct csp_limit *limit, struct csp_limit *old);
