/*
 * Stands between a process and its disk (LD_PRELOAD, Linux). It writes down every call that changes a file below
 * FAULTS_ROOT, in order, into FAULTS_TRACE, and lets calls fail when it is told to. It is told by what the process
 * writes to the file FAULTS_CONTROL: "<calls> <k> <count> <errno> [<part>]" lets `count` of those calls fail from the
 * k-th on (-1: all of them), on files with this part in their names; "clear" lets none fail. disk/trace.ts reads what it writes.
 *
 * Memory maps are not seen. SQLite maps only the index of its log, which it makes anew after a power cut.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CREATE = 1, WRITE, TRUNCATE, SYNC, SYNC_FOLDER, UNLINK, RENAME, LINK, MKDIR };
enum { MAY_WRITE = 1, MAY_SYNC = 2, MAY_OPEN = 4, MAY_NAME = 8 };
enum { MOST_FILES = 65536 };

struct header {
  uint32_t op, path, other, unused;
  int64_t offset, length;
};

static char *names[MOST_FILES];
static char is_control[MOST_FILES];
static const char *root;
static const char *control;
static int trace = -1;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static int failing_calls;
static long calls_before, calls_failing;
static int failing_with;
static char failing_part[64];

__attribute__((constructor)) static void begin(void) {
  root = getenv("FAULTS_ROOT");
  control = getenv("FAULTS_CONTROL");
  const char *path = getenv("FAULTS_TRACE");
  if (path != NULL) trace = (int)syscall(SYS_open, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The path below the root, or NULL for a file that nobody watches. */
static const char *below(const char *path) {
  static __thread char whole[4096];
  if (root == NULL || path == NULL) return NULL;
  if (path[0] != '/') {
    char here[2048];
    if (getcwd(here, sizeof here) == NULL) return NULL;
    snprintf(whole, sizeof whole, "%s/%s", here, path);
    path = whole;
  }
  size_t length = strlen(root);
  if (strncmp(path, root, length) != 0 || (path[length] != '/' && path[length] != 0)) return NULL;
  return path[length] == '/' ? path + length + 1 : "";
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t put = syscall(SYS_write, trace, at, length);
    if (put <= 0) abort();
    at += put;
    length -= (size_t)put;
  }
}

static void record(int op, const char *path, const char *other, int64_t offset, int64_t length, const void *bytes) {
  if (trace < 0 || path == NULL) return;
  struct header header = {op, strlen(path), other == NULL ? 0 : strlen(other), 0, offset, length};
  put(&header, sizeof header);
  put(path, header.path);
  if (other != NULL) put(other, header.other);
  if (bytes != NULL) put(bytes, (size_t)length);
}

/* Whether this call is one that is to fail; sets errno. */
static int fails(int call, const char *path) {
  if (path == NULL || (failing_calls & call) == 0) return 0;
  if (strstr(path, failing_part) == NULL) return 0;
  if (calls_before > 0) {
    calls_before -= 1;
    return 0;
  }
  if (calls_failing == 0) return 0;
  if (calls_failing > 0) calls_failing -= 1;
  errno = failing_with;
  return 1;
}

static int calls_named(const char *name) {
  if (strcmp(name, "write") == 0) return MAY_WRITE;
  if (strcmp(name, "sync") == 0) return MAY_SYNC;
  if (strcmp(name, "open") == 0) return MAY_OPEN;
  if (strcmp(name, "name") == 0) return MAY_NAME;
  return MAY_WRITE | MAY_SYNC | MAY_OPEN | MAY_NAME;
}

static void obey(const char *bytes, size_t length) {
  char text[128] = {0}, name[32] = {0};
  long k = 0, count = 0;
  int error = 0;
  memcpy(text, bytes, length < sizeof text - 1 ? length : sizeof text - 1);
  failing_calls = 0;
  failing_part[0] = 0;
  if (sscanf(text, "%31s %ld %ld %d %63s", name, &k, &count, &error, failing_part) < 4) return;
  calls_before = k - 1;
  calls_failing = count;
  failing_with = error;
  failing_calls = calls_named(name);
}

static const char *name_of(int fd) { return fd >= 0 && fd < MOST_FILES ? names[fd] : NULL; }

static void opened(int fd, const char *path, const char *name, int existed, int flags) {
  if (fd < 0 || fd >= MOST_FILES) return;
  free(names[fd]);
  names[fd] = name == NULL ? NULL : strdup(name);
  is_control[fd] = control != NULL && path != NULL && strcmp(path, control) == 0;
  if (name == NULL) return;
  if (!existed) record(CREATE, name, NULL, 0, 0, NULL);
  else if ((flags & O_TRUNC) != 0) record(TRUNCATE, name, NULL, 0, 0, NULL);
}

static int open_watched(int folder, const char *path, int flags, mode_t mode) {
  const char *name = folder == AT_FDCWD || (path != NULL && path[0] == '/') ? below(path) : NULL;
  int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
  pthread_mutex_lock(&lock);
  struct stat stats;
  int existed = name == NULL || stat(path, &stats) == 0;
  int fd = writes && fails(MAY_OPEN, name) ? -1 : (int)syscall(SYS_openat, folder, path, flags, mode);
  int error = errno;
  opened(fd, path, name, existed, flags);
  pthread_mutex_unlock(&lock);
  errno = error;
  return fd;
}

#define MODE_OF(flags, mode)                     \
  mode_t mode = 0;                               \
  if ((flags & (O_CREAT | __O_TMPFILE)) != 0) {  \
    va_list rest;                                \
    va_start(rest, flags);                       \
    mode = va_arg(rest, mode_t);                 \
    va_end(rest);                                \
  }

int open(const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_watched(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_watched(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_watched(folder, path, flags, mode);
}

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < MOST_FILES) {
    free(names[fd]);
    names[fd] = NULL;
    is_control[fd] = 0;
  }
  pthread_mutex_unlock(&lock);
  return (int)syscall(SYS_close, fd);
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off64_t offset, int moves) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < MOST_FILES && is_control[fd]) obey(bytes, length);
  const char *name = name_of(fd);
  ssize_t written = -1;
  if (!fails(MAY_WRITE, name)) {
    if (name != NULL && moves) {
      int flags = fcntl(fd, F_GETFL);
      offset = lseek64(fd, 0, (flags & O_APPEND) != 0 ? SEEK_END : SEEK_CUR);
    }
    written = moves ? syscall(SYS_write, fd, bytes, length) : syscall(SYS_pwrite64, fd, bytes, length, offset);
    if (written > 0) {
      int error = errno;
      record(WRITE, name, NULL, offset, written, bytes);
      errno = error;
    }
  }
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t write(int fd, const void *bytes, size_t length) { return write_at(fd, bytes, length, 0, 1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return write_at(fd, bytes, length, offset, 0);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  return write_at(fd, bytes, length, offset, 0);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (name_of(fd) == NULL) return syscall(SYS_writev, fd, parts, count);
  ssize_t all = 0;
  for (int at = 0; at < count; at += 1) {
    ssize_t written = write(fd, parts[at].iov_base, parts[at].iov_len);
    if (written < 0) return all > 0 ? all : -1;
    all += written;
    if ((size_t)written < parts[at].iov_len) break;
  }
  return all;
}

static int sync_watched(int fd, long call) {
  pthread_mutex_lock(&lock);
  const char *name = name_of(fd);
  int done = -1;
  if (!fails(MAY_SYNC, name)) {
    done = (int)syscall(call, fd);
    struct stat stats;
    if (done == 0 && name != NULL && fstat(fd, &stats) == 0) {
      record(S_ISDIR(stats.st_mode) ? SYNC_FOLDER : SYNC, name, NULL, 0, 0, NULL);
    }
  }
  pthread_mutex_unlock(&lock);
  return done;
}

int fsync(int fd) { return sync_watched(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_watched(fd, SYS_fdatasync); }

int ftruncate64(int fd, off64_t length) {
  pthread_mutex_lock(&lock);
  const char *name = name_of(fd);
  int done = -1;
  if (!fails(MAY_WRITE, name)) {
    done = (int)syscall(SYS_ftruncate, fd, length);
    if (done == 0) record(TRUNCATE, name, NULL, length, 0, NULL);
  }
  pthread_mutex_unlock(&lock);
  return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int named(int op, const char *path, const char *other, int (*work)(const char *, const char *)) {
  static __thread char first[4096];
  const char *name = below(path);
  if (name != NULL) name = strncpy(first, name, sizeof first - 1);
  const char *second = other == NULL ? NULL : below(other);
  pthread_mutex_lock(&lock);
  int done = fails(MAY_NAME, name != NULL ? name : second) ? -1 : work(path, other);
  int error = errno;
  if (done == 0) record(op, name, second, 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}

static int do_unlink(const char *path, const char *other) {
  (void)other;
  return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}
static int do_rename(const char *path, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, 0);
}
static int do_link(const char *path, const char *other) {
  return (int)syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, other, 0);
}

int unlink(const char *path) { return named(UNLINK, path, NULL, do_unlink); }
int rename(const char *path, const char *other) { return named(RENAME, path, other, do_rename); }
int link(const char *path, const char *other) { return named(LINK, path, other, do_link); }

int mkdir(const char *path, mode_t mode) {
  const char *name = below(path);
  pthread_mutex_lock(&lock);
  int done = fails(MAY_NAME, name) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  int error = errno;
  if (done == 0) record(MKDIR, name, NULL, 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
