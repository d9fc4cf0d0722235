// libcurl is loaded when it is first needed: one command alone fetches, and the library with all that it loads in turn
// would cost every other run 4 ms.
#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  const char *(*easy_strerror)(CURLcode);
  void (*easy_cleanup)(CURL *);
} library;

static int load(library *curl) {
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) handle = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
  *(void **)&curl->global_init = dlsym(handle, "curl_global_init");
  *(void **)&curl->easy_init = dlsym(handle, "curl_easy_init");
  *(void **)&curl->easy_setopt = dlsym(handle, "curl_easy_setopt");
  *(void **)&curl->easy_perform = dlsym(handle, "curl_easy_perform");
  *(void **)&curl->easy_getinfo = dlsym(handle, "curl_easy_getinfo");
  *(void **)&curl->easy_strerror = dlsym(handle, "curl_easy_strerror");
  *(void **)&curl->easy_cleanup = dlsym(handle, "curl_easy_cleanup");
  return curl->global_init && curl->easy_init && curl->easy_setopt && curl->easy_perform && curl->easy_getinfo &&
         curl->easy_strerror && curl->easy_cleanup;
}

typedef struct {
  musubi_fetch_answer *answer;
  size_t limit;
  size_t room;
  int is_too_large;
} receiver;

static size_t receive(char *bytes, size_t size, size_t members, void *context) {
  receiver *to = context;
  musubi_fetch_answer *answer = to->answer;
  size_t count = size * members;
  if (count > to->limit - answer->count) {
    to->is_too_large = 1;
    return 0;
  }
  if (answer->count + count > to->room) {
    size_t room = (answer->count + count) * 2;
    unsigned char *grown = realloc(answer->bytes, room);
    if (!grown) return 0;
    answer->bytes = grown;
    to->room = room;
  }
  memcpy(answer->bytes + answer->count, bytes, count);
  answer->count += count;
  return count;
}

static void copy(char *to, size_t room, const char *from) {
  strncpy(to, from ? from : "", room - 1);
  to[room - 1] = 0;
}

musubi_fetch_outcome musubi_fetch(
    const char *address, const char *agent, long seconds, size_t limit, musubi_fetch_answer *answer) {
  memset(answer, 0, sizeof *answer);
  library curl;
  if (!load(&curl) || curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return MUSUBI_FETCH_NO_LIBRARY;
  CURL *handle = curl.easy_init();
  if (!handle) return MUSUBI_FETCH_NO_LIBRARY;
  receiver to = {answer, limit, 0, 0};
  curl.easy_setopt(handle, CURLOPT_URL, address);
  curl.easy_setopt(handle, CURLOPT_USERAGENT, agent);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl.easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl.easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
#else
  curl.easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  curl.easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  curl.easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl.easy_setopt(handle, CURLOPT_MAXREDIRS, 5L);
  curl.easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 10L);
  curl.easy_setopt(handle, CURLOPT_TIMEOUT, seconds);
  curl.easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  // Every packing that libcurl knows; the limit counts what is unpacked.
  curl.easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, receive);
  curl.easy_setopt(handle, CURLOPT_WRITEDATA, &to);
  CURLcode code = curl.easy_perform(handle);
  const char *effective = NULL;
  curl.easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &effective);
  curl.easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer->status);
  copy(answer->address, sizeof answer->address, effective);
  answer->code = (int)code;
  if (code != CURLE_OK) copy(answer->reason, sizeof answer->reason, curl.easy_strerror(code));
  curl.easy_cleanup(handle);
  if (to.is_too_large) return MUSUBI_FETCH_TOO_LARGE;
  return code == CURLE_OK ? MUSUBI_FETCHED : MUSUBI_FETCH_FAILED;
}
