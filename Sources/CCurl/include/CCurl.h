#ifndef MUSUBI_CCURL_H
#define MUSUBI_CCURL_H

#include <stddef.h>

/// What became of a request.
typedef enum {
  /// The page is there, whatever its status.
  MUSUBI_FETCHED,
  /// libcurl is not on this machine.
  MUSUBI_FETCH_NO_LIBRARY,
  /// The page is longer than the limit.
  MUSUBI_FETCH_TOO_LARGE,
  /// libcurl's own fault, in `code` and `reason`.
  MUSUBI_FETCH_FAILED,
} musubi_fetch_outcome;

typedef struct {
  /// The status of HTTP.
  long status;
  /// libcurl's code, and its words.
  int code;
  char reason[256];
  /// Where redirects led to.
  char address[4096];
  /// The page, to be freed with free(3); NULL for none.
  unsigned char *bytes;
  size_t count;
} musubi_fetch_answer;

/// Fetches an http or https address, at most five redirects away, within `seconds` and `limit` bytes. It keeps no cookies
/// and sends no credentials.
musubi_fetch_outcome musubi_fetch(
    const char *address, const char *agent, long seconds, size_t limit, musubi_fetch_answer *answer);

#endif
